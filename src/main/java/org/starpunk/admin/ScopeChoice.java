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
                        scope.toString(), Sentence.of("admin.label.scope", scope.toString(), scope.meaning())))
                .toList();
    }
}
