package app.tandem.partner;

import static app.tandem.testing.Northfield.*;

import app.tandem.testing.StrangerCases;
import org.springframework.beans.factory.annotation.Autowired;

/** Partnerships are there for their two sides, and what former partners have for the owner and their supervisors (R4). */
class PartnerStrangerTest extends StrangerCases {

    @Autowired
    Partners partners;

    @Autowired
    FormerShares former;

    /** Maya's of an address that nobody has. */
    long invited;

    /** Maya's with Jonas. */
    long active;

    /** Maya's with Tom. */
    long ended;

    /** Maya's of Tom, once more. */
    long offered;

    @Override
    protected void given() {
        invited = partners.invite(maya, "rosa@twin.example");
        active = number("jonas");
        ended = number("tom");
        given.invitedPartners(sam, tom);
        offered = jdbc.sql("select id from partnership where lo_id = ? and agent_id = ?")
                .params(sam.value(), tom.value())
                .query(Long.class)
                .single();
        given.contact().ownedBy(maya).sharedWith(tom).create();
    }

    private long number(String agent) {
        return jdbc.sql("select p.id from partnership p join app_user u on u.id = p.agent_id"
                        + " where p.lo_id = ? and u.email = ?")
                .params(maya.value(), agent + "@test.example")
                .query(Long.class)
                .single();
    }

    @Override
    protected void cases() {
        asks("Partners.find", s -> partners.find(s, active));
        does("Partners.inviteAgain", s -> partners.inviteAgain(s, ended));
        asks("Partners.link", s -> partners.link(s, invited));
        does("Partners.withdraw", s -> partners.withdraw(s, invited));
        does("Partners.accept", s -> partners.accept(s, offered)).by(() -> tom);
        does("Partners.decline", s -> partners.decline(s, offered)).by(() -> tom);
        does("Partners.end", s -> partners.end(s, active));
        asks("FormerShares.contacts", s -> former.contacts(s, maya, tom));
        // by whoever has the link, and of one's own; see PartnersTest
        own(
                "Partners.of",
                "Partners.goOut",
                "Partners.againstInviting",
                "Partners.invite",
                "FormerShares.of",
                "FormerShares.hasTeam",
                "PartnerInvitations.find",
                "PartnerInvitations.goOn",
                "PartnerInvitations.mail",
                "PartnerInvitations.isFor",
                "PartnerInvitations.read",
                "PartnerInvitations.decline",
                "PartnerInvitations.register");
    }
}
