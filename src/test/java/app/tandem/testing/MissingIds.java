package app.tandem.testing;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts ids of what does not exist into the fields of a test: numbers, and records of one number. */
final class MissingIds {

    private static final long MISSING = 999_999;

    private MissingIds() {}

    /** They stand there while the work is done. */
    static void during(Object test, Runnable work) {
        Map<Field, Object> ids = new LinkedHashMap<>();
        try {
            for (Field field : fields(test.getClass())) {
                ids.put(field, field.get(test));
                field.set(test, id(field.getType(), MISSING + ids.size()));
            }
            work.run();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            ids.forEach((field, id) -> put(field, test, id));
        }
    }

    private static List<Field> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, any -> any != Object.class, Class::getSuperclass)
                .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                .filter(field -> (field.getModifiers() & (Modifier.STATIC | Modifier.FINAL)) == 0)
                .filter(field -> field.getType() == long.class || isId(field.getType()))
                .peek(field -> field.setAccessible(true))
                .toList();
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == long.class;
    }

    private static Object id(Class<?> type, long number) throws ReflectiveOperationException {
        return type == long.class
                ? number
                : type.getDeclaredConstructor(long.class).newInstance(number);
    }

    private static void put(Field field, Object test, Object value) {
        try {
            field.set(test, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
