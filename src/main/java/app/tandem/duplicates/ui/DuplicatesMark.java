package app.tandem.duplicates.ui;

import app.tandem.duplicates.PossibleDuplicates;
import app.tandem.live.ui.OpenPages;
import app.tandem.people.UserId;
import app.tandem.shell.layout.MenuMark;
import app.tandem.shell.parts.Amount;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Span;

/** How many possible duplicates there are, in the menu; nothing where there are none. */
@org.springframework.stereotype.Component
class DuplicatesMark implements MenuMark {

    private final PossibleDuplicates duplicates;
    private final OpenPages pages;

    DuplicatesMark(PossibleDuplicates duplicates, OpenPages pages) {
        this.duplicates = duplicates;
        this.pages = pages;
    }

    @Override
    public boolean marks(String address) {
        return address.equals("/" + DuplicatesView.PATH);
    }

    @Override
    public Component of(UserId viewer) {
        var number = new Span();
        number.addClassName("t-nav-count");
        show(number, viewer);
        pages.follow(number, viewer, news -> {
            if (news.list() || news.anything()) {
                show(number, viewer);
            }
        });
        number.addAttachListener(attach -> {
            var own = ComponentUtil.addListener(attach.getUI(), PairsChanged.class, event -> show(number, viewer));
            number.addDetachListener(detach -> {
                detach.unregisterListener();
                own.remove();
            });
        });
        return number;
    }

    private void show(Span number, UserId viewer) {
        int pairs = duplicates.count(viewer);
        number.setText(pairs == 0 ? "" : Amount.number(pairs));
        number.setVisible(pairs > 0);
    }
}
