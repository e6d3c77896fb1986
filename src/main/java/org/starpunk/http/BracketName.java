package org.starpunk.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.starpunk.sentence.Sentence;

/**
 * The name of a form's field, as PHP, qs and Rack write what is nested: {@code category[0]}, {@code content[html]},
 * {@code checkin[properties][name][]}.
 *
 * @param path what stands in the brackets, in their order; empty where they are
 */
public record BracketName(String property, List<String> path) {

    private static final Pattern FORM = Pattern.compile("([^\\[\\]]++)((?:\\[[^\\[\\]]*+])*+)");
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]*)]");

    private static final int MAX_DEPTH = 10;

    public static BracketName parse(String name) {
        if (name.indexOf('[') < 0) {
            return new BracketName(name, List.of());
        }
        Matcher form = FORM.matcher(name);
        if (!form.matches()) {
            throw OAuthError.invalidRequest(Sentence.of("http.bracketsOpen", Sentence.shown(name)));
        }
        List<String> path = new ArrayList<>();
        Matcher brackets = BRACKETS.matcher(form.group(2));
        while (brackets.find()) {
            path.add(brackets.group(1));
        }
        if (path.size() > MAX_DEPTH) {
            throw OAuthError.invalidRequest(Sentence.of("http.bracketsTooMany", Sentence.shown(name), MAX_DEPTH));
        }
        return new BracketName(form.group(1), List.copyOf(path));
    }

    /** Whether what stands in brackets says which value of a list it is. */
    static boolean isPlace(String inBrackets) {
        return inBrackets.isEmpty() || inBrackets.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
