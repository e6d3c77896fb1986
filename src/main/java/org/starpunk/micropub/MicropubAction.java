package org.starpunk.micropub;

import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.starpunk.http.OAuthError;
import org.starpunk.indieauth.Scope;
import org.starpunk.microformats.Mf2Item;
import org.starpunk.sentence.Sentence;

/** What a client wants done. */
sealed interface MicropubAction {

    /** The scopes that allow anything here; a token with none of them is a token for something else. */
    List<Scope> SCOPES = List.of(Scope.CREATE, Scope.UPDATE, Scope.DELETE, Scope.UNDELETE, Scope.DRAFT, Scope.MEDIA);

    /** The scope that allows it. */
    Scope scope();

    default boolean isAllowedBy(Set<Scope> scopes) {
        return scopes.contains(scope());
    }

    /** Gives the action of this name on the post at a URL; an update says more than that. */
    static MicropubAction of(String name, String url) {
        return switch (name) {
            case "delete" -> new Delete(url);
            case "undelete" -> new Undelete(url);
            default -> throw OAuthError.invalidRequest(Sentence.of("micropub.actionChoice"));
        };
    }

    /** Makes a new post. */
    record Create(Mf2Item item) implements MicropubAction {

        private static final List<String> TYPES = List.of("h-entry", "h-event");

        public Create {
            // Micropub 3.3: other vocabularies may come; a note made of a recipe would be a lie.
            if (Collections.disjoint(item.type(), TYPES)) {
                throw OAuthError.invalidRequest(Sentence.of("micropub.typeChoice"));
            }
        }

        @Override
        public Scope scope() {
            return Scope.CREATE;
        }

        /** A token for drafts may create too; what it creates is a draft. */
        @Override
        public boolean isAllowedBy(Set<Scope> scopes) {
            return scopes.contains(Scope.CREATE) || scopes.contains(Scope.DRAFT);
        }
    }

    /** Changes a post, as the request says that it was made of. */
    record Update(String url, JsonObject request) implements MicropubAction {
        @Override
        public Scope scope() {
            return Scope.UPDATE;
        }
    }

    /** Takes a post away, leaving a tombstone. */
    record Delete(String url) implements MicropubAction {
        @Override
        public Scope scope() {
            return Scope.DELETE;
        }
    }

    /** Brings a post back. */
    record Undelete(String url) implements MicropubAction {
        @Override
        public Scope scope() {
            return Scope.UNDELETE;
        }
    }
}
