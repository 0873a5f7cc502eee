package app.tandem.shell.security;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.spring.RootMappedCondition;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringServlet;
import com.vaadin.flow.spring.VaadinConfigurationProperties;
import jakarta.servlet.MultipartConfigElement;
import org.atmosphere.cpr.ApplicationConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Serves all pages by {@link PageService}. */
class PageServlet extends SpringServlet {

    private final transient ApplicationContext context;

    private PageServlet(ApplicationContext context, VaadinConfigurationProperties vaadin) {
        super(context, RootMappedCondition.isRootMapping(vaadin.getUrlMapping()));
        this.context = context;
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        var service = new PageService(this, configuration, context);
        service.init();
        return service;
    }

    /** Registers it in place of Vaadin's own. */
    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        ServletRegistrationBean<SpringServlet> pageServlet(
                ObjectProvider<MultipartConfigElement> uploads,
                VaadinConfigurationProperties vaadin,
                ApplicationContext context) {
            var registration = SpringBootAutoConfiguration.configureServletRegistrationBean(
                    uploads, vaadin, new PageServlet(context, vaadin));
            // the good-bye of a page whose session is over would begin one, in place of its successor's
            registration.addInitParameter(ApplicationConfig.PROPERTY_SESSION_CREATE, "false");
            return registration;
        }
    }
}
