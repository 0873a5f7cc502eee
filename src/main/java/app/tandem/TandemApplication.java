package app.tandem;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Tandem. Vaadin looks for pages only where they are: otherwise it reads every class at each start. */
@SpringBootApplication
@EnableVaadin({"app.tandem.shell", "app.tandem.*.ui"})
public class TandemApplication {

    public static void main(String[] args) {
        SpringApplication.run(TandemApplication.class, args);
    }
}
