package org.starpunk.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.starpunk.sentence.Sentence;

/** What the fields of a form say together of one name: texts, a list of more such, or named members. */
public final class FormTree {

    private static final int MAX_DIGITS = 6;

    private final String name;
    private final List<String> texts = new ArrayList<>();
    private final SortedMap<Integer, FormTree> items = new TreeMap<>();
    private final Map<String, FormTree> members = new LinkedHashMap<>();

    /** @param name what a problem is told of */
    FormTree(String name) {
        this.name = name;
    }

    /** Adds a value; one without brackets is one more of a list. */
    void add(BracketName field, String text) {
        add(field.path().isEmpty() ? List.of("") : field.path(), text);
    }

    /** What was sent for this place itself, in the order it came in. */
    public List<String> texts() {
        return Collections.unmodifiableList(texts);
    }

    /** The list, by the places in it; empty where there are members. */
    public SortedMap<Integer, FormTree> items() {
        return Collections.unmodifiableSortedMap(items);
    }

    /** What was sent with a name in brackets, by that name. */
    public Map<String, FormTree> members() {
        return Collections.unmodifiableMap(members);
    }

    private void add(List<String> path, String text) {
        if (path.isEmpty()) {
            texts.add(text);
        } else {
            List<String> rest = path.subList(1, path.size());
            FormTree child = BracketName.isPlace(path.get(0))
                    ? items.computeIfAbsent(place(path.get(0), rest), any -> new FormTree(name))
                    : members.computeIfAbsent(path.get(0), any -> new FormTree(name));
            child.add(rest, text);
        }
        if (!members.isEmpty() && (!texts.isEmpty() || !items.isEmpty())) {
            throw OAuthError.invalidRequest(Sentence.of("http.listAndMembers", Sentence.shown(name)));
        }
    }

    private int place(String inBrackets, List<String> rest) {
        if (inBrackets.length() > MAX_DIGITS) {
            throw OAuthError.invalidRequest(Sentence.of("http.bracketNumberTooLong", Sentence.shown(name), MAX_DIGITS));
        }
        if (!inBrackets.isEmpty()) {
            return Integer.parseInt(inBrackets);
        }
        if (items.isEmpty()) {
            return 0;
        }
        // As Rack reads it, photo[][value] and the photo[][alt] behind it are of one photo.
        boolean isOfTheLast = items.get(items.lastKey()).lacks(rest);
        return isOfTheLast ? items.lastKey() : items.lastKey() + 1;
    }

    /** Whether it is an object in which a member is still free. */
    private boolean lacks(List<String> path) {
        if (members.isEmpty() || path.isEmpty() || BracketName.isPlace(path.get(0))) {
            return false;
        }
        FormTree member = members.get(path.get(0));
        return member == null
                || path.size() > 1 && (!member.items.isEmpty() || member.lacks(path.subList(1, path.size())));
    }
}
