package app.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.StrangerCases;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;

/**
 * Whatever a screen can ask is asked by strangers as well (R4). What is new and public in a service needs a case in the
 * {@link StrangerCases} of its feature; routes and endpoints are opened by {@code StrangerByHttpTest}.
 */
class StrangersTest {

    private static final List<StrangerCases> CASES = types(new AssignableTypeFilter(StrangerCases.class)).stream()
            .map(type -> (StrangerCases) BeanUtils.instantiateClass(type))
            .toList();

    @Test
    void every_public_method_of_every_service_is_tried_by_strangers() {
        Set<String> found = types(new AnnotationTypeFilter(Service.class)).stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic())
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        var tried = looksAt(false);
        assertThat(without(found, tried))
                .as("needs a case in the StrangerCases of its feature")
                .isEmpty();
        assertThat(without(tried, found)).as("is gone").isEmpty();
    }

    /** What the cases try, or only what of it has no acting person. */
    static Set<String> looksAt(boolean onlyWithoutActor) {
        return CASES.stream()
                .flatMap(cases -> cases.looksAt(onlyWithoutActor).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static List<Class<?>> types(TypeFilter filter) {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(filter);
        return scan.findCandidateComponents("app.tandem").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .toList();
    }
}
