package app.tandem.contact;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Lets entities name contacts by their typed id. */
@Converter(autoApply = true)
class ContactIdColumn implements AttributeConverter<ContactId, Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable ContactId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable ContactId convertToEntityAttribute(@Nullable Long value) {
        return value == null ? null : new ContactId(value);
    }
}
