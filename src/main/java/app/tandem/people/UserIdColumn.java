package app.tandem.people;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Lets entities name users by their typed id. */
@Converter(autoApply = true)
class UserIdColumn implements AttributeConverter<UserId, Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable UserId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable UserId convertToEntityAttribute(@Nullable Long value) {
        return value == null ? null : new UserId(value);
    }
}
