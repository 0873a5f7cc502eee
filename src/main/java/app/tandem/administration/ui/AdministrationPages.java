package app.tandem.administration.ui;

import app.tandem.administration.Members;
import app.tandem.people.UserId;
import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The pages of Administration, in the order of their links, and for whom they are. */
@org.springframework.stereotype.Component
public class AdministrationPages {

    private static final List<AdministrationPart> OWN = List.of(
            new AdministrationPart("People", PeopleView.class, 10),
            new AdministrationPart("Teams", TeamsView.class, 20),
            new AdministrationPart("Settings", SettingsView.class, 30),
            new AdministrationPart("Lead sources", SourcesView.class, 40),
            new AdministrationPart("Consent", ConsentView.class, 50),
            new AdministrationPart("Audit trail", AuditView.class, 90));

    private final Members members;
    private final List<AdministrationPart> all;

    AdministrationPages(Members members, List<AdministrationPart> offered) {
        this.members = members;
        this.all = Stream.concat(OWN.stream(), offered.stream())
                .sorted(Comparator.comparingInt(AdministrationPart::order))
                .toList();
    }

    List<AdministrationPart> all() {
        return all;
    }

    /** What this page is among them. */
    AdministrationPart part(Class<? extends Component> page) {
        return all.stream().filter(one -> one.page().equals(page)).findFirst().orElseThrow();
    }

    /** Whether they are there for this person. */
    boolean opens(UserId viewer) {
        return members.opens(viewer);
    }
}
