package app.tandem.model;

import java.util.Map;
import java.util.TreeMap;

/** A person as the model knows them (rules, section 1). */
final class Someone implements Comparable<Someone> {

    final int no;
    final String name;
    final String organization;
    boolean active = true;
    boolean admin;
    boolean sharePermission = true;
    boolean changeOwnerPermission = true;

    /** The teams that they are on, and whether they manage them. */
    final Map<String, Boolean> teams = new TreeMap<>();

    Someone(int no, String name, String organization) {
        this.no = no;
        this.name = name;
        this.organization = organization;
    }

    boolean managesTeam() {
        return teams.containsValue(true);
    }

    boolean mayShare() {
        return sharePermission || admin || managesTeam();
    }

    boolean mayChangeOwner() {
        return changeOwnerPermission || admin || managesTeam();
    }

    boolean isColleagueOf(Someone other) {
        return organization.equals(other.organization);
    }

    boolean isOnOneTeamWith(Someone other) {
        return teams.keySet().stream().anyMatch(other.teams::containsKey);
    }

    @Override
    public int compareTo(Someone other) {
        return Integer.compare(no, other.no);
    }

    @Override
    public String toString() {
        return name;
    }
}
