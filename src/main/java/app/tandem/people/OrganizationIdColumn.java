package app.tandem.people;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Lets entities name organizations by their typed id. */
@Converter(autoApply = true)
class OrganizationIdColumn implements AttributeConverter<OrganizationId, Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable OrganizationId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable OrganizationId convertToEntityAttribute(@Nullable Long value) {
        return value == null ? null : new OrganizationId(value);
    }
}
