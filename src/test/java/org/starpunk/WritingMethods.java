package org.starpunk;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Transient;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.starpunk.database.Writes;

/**
 * Which methods change what the database keeps: by a statement of their own, by a verb of an entity, which is stored at
 * the commit, or by what they call.
 */
final class WritingMethods {

    private static final Set<String> STATEMENTS = Set.of("persist", "merge", "remove", "executeUpdate");

    private WritingMethods() {}

    /** Whether it does, other than by methods with {@link Writes}, which see to it themselves. */
    static boolean writes(JavaMethod method) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(Set.of(method));
        while (!open.isEmpty()) {
            JavaCodeUnit next = open.pop();
            if (seen.add(next)) {
                if (writesItself(next)) {
                    return true;
                }
                called(next).forEach(open::push);
            }
        }
        return false;
    }

    private static boolean writesItself(JavaCodeUnit method) {
        return targets(method).anyMatch(WritingMethods::isStatement)
                || method instanceof JavaMethod
                        && isKept(method)
                        && method.getFieldAccesses().stream().anyMatch(WritingMethods::isChange);
    }

    private static Stream<CodeUnitAccessTarget> targets(JavaCodeUnit caller) {
        return Stream.concat(caller.getCallsFromSelf().stream(), caller.getCodeUnitReferencesFromSelf().stream())
                .map(access -> (CodeUnitAccessTarget) access.getTarget());
    }

    private static boolean isStatement(CodeUnitAccessTarget target) {
        return STATEMENTS.contains(target.getName())
                && Stream.of(EntityManager.class, Query.class, Statement.class)
                        .anyMatch(type -> target.getOwner().isAssignableTo(type));
    }

    private static boolean isKept(JavaCodeUnit method) {
        return method.getOwner().isAnnotatedWith(Entity.class)
                || method.getOwner().isAnnotatedWith(Embeddable.class);
    }

    private static boolean isChange(JavaFieldAccess access) {
        return access.getAccessType() == JavaFieldAccess.AccessType.SET
                && access.getTarget()
                        .resolveMember()
                        .filter(field -> !field.isAnnotatedWith(Transient.class))
                        .isPresent();
    }

    /** Our own methods only. The constructor of an entity makes one that nobody keeps yet. */
    private static Stream<JavaCodeUnit> called(JavaCodeUnit caller) {
        return targets(caller)
                .flatMap(target -> target.resolveMember().stream())
                .map(JavaCodeUnit.class::cast)
                .filter(target -> target.getOwner().getPackageName().startsWith("org.starpunk"))
                .filter(target -> target instanceof JavaMethod || !isKept(target))
                // A call from the same object goes around the interceptor.
                .filter(target -> !target.isAnnotatedWith(Writes.class)
                        || target.getOwner().equals(caller.getOwner()));
    }
}
