package org.starpunk.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a script at the semicolons that end a statement: not those in quotes, comments or routine bodies. */
final class SqlScript {

    // Possessive throughout: a long literal must not exhaust the stack.
    private static final Pattern TOKEN = Pattern.compile(
            "(?<blank>\\s++|--[^\\n]*+|/\\*.*?\\*/)"
                    + "|(?<dollar>\\$(?:[A-Za-z_]\\w*+)?\\$).*?\\k<dollar>"
                    + "|[eE]'(?:[^'\\\\]++|\\\\.|'')*+'"
                    + "|'(?:[^']++|'')*+'"
                    + "|\"(?:[^\"]++|\"\")*+\""
                    + "|`[^`]*+`"
                    + "|\\w[\\w$]*+"
                    + "|.",
            Pattern.DOTALL);

    private static final Pattern ROUTINE = Pattern.compile("(?i)TRIGGER|FUNCTION|PROCEDURE");

    private final String sql;
    private final List<Statement> statements = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private int start;

    /**
     * One statement, without the semicolon that ends it.
     *
     * @param line where it begins, from 1
     */
    record Statement(String text, int line) {}

    private SqlScript(String sql) {
        this.sql = sql;
    }

    static List<Statement> split(String sql) {
        SqlScript script = new SqlScript(sql);
        script.scan();
        return List.copyOf(script.statements);
    }

    private void scan() {
        Matcher token = TOKEN.matcher(sql);
        while (token.find()) {
            if (token.group("blank") != null) {
                continue;
            }
            if (token.group().equals(";") && !insideBody()) {
                end(token.start());
                continue;
            }
            if (words.isEmpty()) {
                start = token.start();
            }
            words.add(token.group());
        }
        end(sql.length());
    }

    private void end(int end) {
        if (!words.isEmpty()) {
            int line = 1
                    + (int) sql.substring(0, start)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            statements.add(new Statement(sql.substring(start, end).strip(), line));
            words.clear();
        }
    }

    /** A body runs from BEGIN to an END that follows a semicolon: the END of a CASE never does. */
    private boolean insideBody() {
        boolean routine = is(0, "CREATE")
                && words.stream().limit(5).anyMatch(word -> ROUTINE.matcher(word)
                        .matches())
                && words.stream().anyMatch("BEGIN"::equalsIgnoreCase);
        return routine && !(is(words.size() - 1, "END") && is(words.size() - 2, ";"));
    }

    private boolean is(int index, String word) {
        return index >= 0 && index < words.size() && words.get(index).equalsIgnoreCase(word);
    }
}
