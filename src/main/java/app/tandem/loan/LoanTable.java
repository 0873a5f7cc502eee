package app.tandem.loan;

import app.tandem.contact.ContactId;
import app.tandem.people.OrganizationId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes loans, their participants and the contacts' loan marks, always together. */
@Component
class LoanTable {

    private final StoredLoans loans;
    private final JdbcClient jdbc;

    LoanTable(StoredLoans loans, JdbcClient jdbc) {
        this.loans = loans;
        this.jdbc = jdbc;
    }

    void put(OrganizationId lender, LoanData loan) {
        requireLender(lender);
        write(lender, loan);
        Set<Long> before = participants(lender, loan.number());
        Set<Long> touched = new TreeSet<>(before);
        loan.participants().keySet().forEach(contact -> touched.add(contact.value()));
        if (!touched.isEmpty()) {
            requireContactsOf(lender, loan, lock(lender, touched));
            participate(loan, before);
            mark(touched);
        }
    }

    private void requireLender(OrganizationId lender) {
        int found = jdbc.sql("select count(*) from organization where id = :id and kind = :kind")
                .param("id", lender.value())
                .param("kind", "LENDER")
                .query(Integer.class)
                .single();
        if (found == 0) {
            throw new IllegalArgumentException("Only a lender has loans.");
        }
    }

    /** Locks the loan until the transaction ends, so that concurrent arrivals are serialized. */
    private void write(OrganizationId lender, LoanData data) {
        var key = new StoredLoan.Key(lender, data.number());
        var loan = loans.findByKey(key).orElseGet(() -> new StoredLoan(key));
        loan.arrive(data);
        loans.saveAndFlush(loan);
    }

    private Set<Long> participants(OrganizationId lender, String number) {
        return new HashSet<>(jdbc.sql("""
                        select p.contact_id from loan_participation p join contact c on c.id = p.contact_id
                        where p.loan_number = :number and c.organization_id = :lender""")
                .param("number", number)
                .param("lender", lender.value())
                .query(Long.class)
                .list());
    }

    /** In ascending id, as everybody does (R49); those of this lender. */
    private Set<Long> lock(OrganizationId lender, Set<Long> contacts) {
        return new HashSet<>(jdbc.sql("""
                        select c.id from contact c where c.id in (:contacts) and c.organization_id = :lender
                        order by c.id for update""")
                .param("contacts", contacts)
                .param("lender", lender.value())
                .query(Long.class)
                .list());
    }

    private static void requireContactsOf(OrganizationId lender, LoanData loan, Set<Long> found) {
        var foreign = loan.participants().keySet().stream()
                .map(ContactId::value)
                .filter(contact -> !found.contains(contact))
                .sorted()
                .toList();
        if (!foreign.isEmpty()) {
            throw new IllegalArgumentException("Organization " + lender.value() + " owns no contacts " + foreign + ".");
        }
    }

    private void participate(LoanData loan, Set<Long> before) {
        if (!before.isEmpty()) {
            jdbc.sql("delete from loan_participation where loan_number = :number and contact_id in (:before)")
                    .param("number", loan.number())
                    .param("before", before)
                    .update();
        }
        Map<ContactId, String> now = loan.participants();
        if (!now.isEmpty()) {
            jdbc.sql("""
                            insert into loan_participation (contact_id, loan_number, role)
                            select x.contact_id, :number, x.role
                            from unnest(cast(:contacts as bigint array), cast(:roles as varchar array))
                              as x(contact_id, role)""")
                    .param("number", loan.number())
                    .param(
                            "contacts",
                            now.keySet().stream().map(ContactId::value).toArray(Long[]::new))
                    .param("roles", now.values().toArray(String[]::new))
                    .update();
        }
    }

    /** Updates the loan mark of contacts: whether they participate in any loan. */
    private void mark(Set<Long> contacts) {
        String any = "exists (select 1 from loan_participation p where p.contact_id = contact.id)";
        jdbc.sql("update contact set on_loan = not on_loan where id in (:contacts) and (on_loan and not " + any
                        + " or not on_loan and " + any + ")")
                .param("contacts", contacts)
                .update();
    }
}
