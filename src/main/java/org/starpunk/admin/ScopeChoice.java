package org.starpunk.admin;

import java.util.Collection;
import java.util.List;
import org.starpunk.indieauth.Scope;
import org.starpunk.sentence.Sentence;

/** A scope that the owner may give or keep, in words that say what it allows. */
public record ScopeChoice(String scope, Sentence label) {

    static List<ScopeChoice> list(Collection<Scope> scopes) {
        return scopes.stream()
                .map(scope -> new ScopeChoice(
                        scope.toString(), Sentence.of("admin.label.scope", scope.toString(), meaning(scope))))
                .toList();
    }

    private static Sentence meaning(Scope scope) {
        return switch (scope) {
            case CREATE -> Sentence.of("admin.label.scope.create");
            case UPDATE -> Sentence.of("admin.label.scope.update");
            case DELETE -> Sentence.of("admin.label.scope.delete");
            case UNDELETE -> Sentence.of("admin.label.scope.undelete");
            case DRAFT -> Sentence.of("admin.label.scope.draft");
            case MEDIA -> Sentence.of("admin.label.scope.media");
            case PROFILE -> Sentence.of("admin.label.scope.profile");
            case EMAIL -> Sentence.of("admin.label.scope.email");
        };
    }
}
