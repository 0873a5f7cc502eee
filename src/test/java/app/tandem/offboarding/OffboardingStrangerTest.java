package app.tandem.offboarding;

import static app.tandem.testing.Northfield.*;

import app.tandem.testing.StrangerCases;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody's people hold, and offboarding them, is their supervisors' business (R4, R14). */
class OffboardingStrangerTest extends StrangerCases {

    @Autowired
    Team team;

    @Autowired
    Offboardings offboardings;

    @Autowired
    Beginning beginning;

    long offboarding;

    @Override
    protected void given() {
        given.contact().ownedBy(victor).onLoan("4471-20388").create();
        offboarding = beginning.begin(ruth, victor, Division.evenly(priya));
    }

    @Override
    protected void cases() {
        var toDiego = Division.evenly(diego);
        asks("Team.opens", s -> team.opens(s)).by(() -> sam).ofOwnOrganization();
        asks("Team.members", s -> team.members(s, 0, 9)).by(() -> sam).ofOwnOrganization();
        asks("Team.count", s -> team.count(s)).by(() -> sam).ofOwnOrganization();
        asks("Offboardings.find", s -> offboardings.find(s, maya)).by(() -> sam);
        asks("Offboardings.against", s -> offboardings.against(s, victor)).by(() -> sam);
        asks("Offboardings.newOwners", s -> offboardings.newOwners(s, maya, "", 0, 9))
                .by(() -> sam);
        asks("Offboardings.able", s -> offboardings.able(s, maya, List.of(diego)))
                .by(() -> sam);
        asks("Offboardings.portions", s -> offboardings.portions(s, maya, DividedBy.STATE))
                .by(() -> sam);
        asks("Offboardings.propose", s -> offboardings.propose(s, maya, DividedBy.STATE, List.of(diego)))
                .by(() -> sam);
        asks("Offboardings.review", s -> offboardings.review(s, maya, toDiego)).by(() -> sam);
        asks("Offboardings.going", s -> offboardings.going(s, maya, toDiego, diego, 0, 9))
                .by(() -> sam);
        asks("Offboardings.unlicensed", s -> {
                    if (s.equals(sam)) {
                        jdbc.sql("insert into user_licence (user_id, state) values (:diego, 'MN')")
                                .param("diego", diego.value())
                                .update();
                        jdbc.sql("update contact set state = 'AZ'").update();
                    }
                    return offboardings.unlicensed(s, maya, toDiego, diego, 0, 9);
                })
                .by(() -> sam);
        asks("Offboardings.onLoan", s -> offboardings.onLoan(s, victor, 0, 9)).by(() -> sam);
        asks("Offboardings.result", s -> offboardings.result(s, offboarding)).by(() -> sam);
        asks("Offboardings.latest", s -> offboardings.latest(s, 9)).by(() -> sam);
        does("Offboardings.confirm", s -> offboardings.confirm(s, maya, toDiego))
                .by(() -> sam)
                .atLast();
    }
}
