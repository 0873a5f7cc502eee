package app.tandem.contact;

import app.tandem.contact.external.ExternalIds;
import app.tandem.contact.record.FieldTexts;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.SqlParameterValue;

/** Maps a contact's fields to columns of the table {@code contact}. */
public final class ContactColumns {

    /** The columns of all fields of contact {@code c}, in the order of the fields. */
    public static final String ALL = of("c");

    private ContactColumns() {}

    /** The same of a row under another name. */
    static String of(String contact) {
        return of(contact, Arrays.asList(ContactField.values()));
    }

    /** The columns of these fields only. */
    public static String of(String contact, Collection<ContactField> fields) {
        return fields.stream()
                .map(field -> field.inRow() ? contact + "." + field.column() : externalIds(contact, field.column()))
                .collect(Collectors.joining(", "));
    }

    private static String externalIds(String contact, String column) {
        return "(select string_agg(ei.source || ': ' || ei.external_id, '; ') from contact_external_id ei"
                + " where ei.contact_id = " + contact + ".id) as " + column;
    }

    public static ContactData read(ResultSet row) throws SQLException {
        return read(row, Arrays.asList(ContactField.values()));
    }

    /** Reads these fields only. */
    public static ContactData read(ResultSet row, Collection<ContactField> fields) throws SQLException {
        Map<ContactField, String> texts = new EnumMap<>(ContactField.class);
        for (var field : fields) {
            texts.put(field, text(field, row));
        }
        return ContactData.of(texts);
    }

    private static String text(ContactField field, ResultSet row) throws SQLException {
        var column = field.column();
        if (row.getObject(column) == null) {
            return "";
        }
        return switch (field.holds()) {
            case PAST_DAY, DAY -> row.getObject(column, LocalDate.class).toString();
            case STATUS -> LeadStatus.of(row.getInt(column)).name();
            case MONEY -> FieldTexts.plain(row.getBigDecimal(column));
            case YES_OR_NO -> (row.getBoolean(column) ? ContactField.Wish.YES : ContactField.Wish.NO).name();
            case EXTERNAL_IDS -> ExternalIds.text(ExternalIds.of(row.getString(column)));
            default -> row.getString(column);
        };
    }

    /** The value of a field's column. */
    public static SqlParameterValue value(ContactField field, ContactData data) {
        var text = data.text(field);
        var none = text.isEmpty();
        return switch (field.holds()) {
            case PAST_DAY, DAY -> new SqlParameterValue(Types.DATE, none ? null : LocalDate.parse(text));
            case STATUS -> new SqlParameterValue(Types.SMALLINT, data.status().code());
            case LEAD_SOURCE -> new SqlParameterValue(Types.BIGINT, none ? null : Long.valueOf(text));
            case YEAR -> new SqlParameterValue(Types.INTEGER, none ? null : Integer.valueOf(text));
            case MONEY -> new SqlParameterValue(Types.NUMERIC, none ? null : new BigDecimal(text));
            case YES_OR_NO ->
                new SqlParameterValue(Types.BOOLEAN, none ? null : text.equals(ContactField.Wish.YES.name()));
            case RARE_TEXT, LINK -> new SqlParameterValue(Types.VARCHAR, none ? null : text);
            default -> new SqlParameterValue(Types.VARCHAR, text);
        };
    }
}
