package app.tandem.history.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Loads more when scrolled into view; a button for everybody else. */
class MoreButton extends Button {

    private static final String WATCH = """
            this.tandemWatch?.disconnect();
            this.tandemWatch = new IntersectionObserver(seen => {
              if (seen.some(one => one.isIntersecting)) { this.tandemWatch.disconnect(); this.click(); }
            });
            this.tandemWatch.observe(this);""";

    MoreButton(String text, Runnable load) {
        super(text, click -> load.run());
        addThemeVariants(ButtonVariant.TERTIARY);
        addClassNames("t-link", "t-tl-more");
    }

    /** Shows the button while there is more, and observes it again. */
    void offer(boolean thereIsMore) {
        setVisible(thereIsMore);
        if (thereIsMore) {
            getElement().executeJs(WATCH);
        }
    }
}
