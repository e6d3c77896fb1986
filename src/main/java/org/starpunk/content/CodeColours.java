package org.starpunk.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What the words of a block of code are, for whoever gives them colours: comments, keywords, names, numbers and strings.
 * Its words stay as they are. A block in a language that nobody knows here stays plain, and so does one that is huge.
 */
final class CodeColours {

    /** Of all blocks of a content together. */
    private static final int MAX_LENGTH = 50_000;

    /** Some languages look for an address from each of a line's characters anew. */
    private static final int MAX_LINE = 1000;

    private static final Pattern CLASS = Pattern.compile("language-([a-zA-Z0-9+#-]{1,20})");

    /** What authors call languages that have another name here. */
    private static final Map<String, String> NAMES = Stream.of(
                    "bash unix",
                    "c# cs",
                    "c++ cpp",
                    "cc cpp",
                    "clj clojure",
                    "cmd bat",
                    "console unix",
                    "csharp cs",
                    "docker dockerfile",
                    "go golang",
                    "h c",
                    "hpp cpp",
                    "htm html",
                    "js javascript",
                    "jsonc jshintrc",
                    "jsx javascript",
                    "kt kotlin",
                    "md markdown",
                    "mjs javascript",
                    "pl perl",
                    "ps1 powershell",
                    "py python",
                    "python3 python",
                    "rb ruby",
                    "rs rust",
                    "sh unix",
                    "shell unix",
                    "svg xml",
                    "tex latex",
                    "toml ini",
                    "ts typescript",
                    "tsx typescript",
                    "xhtml html",
                    "yml yaml",
                    "zsh unix")
            .map(name -> name.split(" "))
            .collect(Collectors.toUnmodifiableMap(name -> name[0], name -> name[1]));

    private CodeColours() {}

    /** The language that a class of a block of code names; empty for every other class. */
    static Optional<String> language(String className) {
        return Optional.of(CLASS.matcher(className)).filter(Matcher::matches).map(name -> name.group(1));
    }

    /** Puts the words of all blocks into spans, whose classes say what they are. */
    static void paint(Element page) {
        int left = MAX_LENGTH;
        for (Element code : page.select("pre > code[class]")) {
            String text = code.wholeText();
            Optional<TokenMaker> words = language(code.className()).flatMap(CodeColours::words);
            if (words.isPresent() && text.length() <= left && hasShortLines(text)) {
                left -= text.length();
                spans(text, words.get()).ifPresent(spans -> {
                    code.empty();
                    spans.forEach(span -> span.addTo(code));
                });
            }
        }
    }

    /** A new one: it has a memory of its own. */
    private static Optional<TokenMaker> words(String language) {
        TokenMakerFactory known = TokenMakerFactory.getDefaultInstance();
        String name = language.toLowerCase(Locale.ROOT);
        return Optional.of("text/" + NAMES.getOrDefault(name, name))
                .filter(known.keySet()::contains)
                .map(known::getTokenMaker);
    }

    private static boolean hasShortLines(String text) {
        return text.lines().allMatch(line -> line.length() <= MAX_LINE);
    }

    /** Empty when they would say anything else than the text. */
    private static Optional<List<Span>> spans(String text, TokenMaker words) {
        List<Span> spans = new ArrayList<>();
        int state = 0;
        for (String line : text.split("(?<=\n)", -1)) {
            String ended = line.replaceFirst("\r?\n$", "");
            char[] characters = ended.toCharArray();
            StringBuilder read = new StringBuilder();
            for (Token token = words.getTokenList(new Segment(characters, 0, characters.length), state, 0);
                    token != null;
                    token = token.getNextToken()) {
                // What follows the last word says what the next line begins in: a comment, a string.
                state = token.getType();
                if (token.isPaintable()) {
                    add(spans, CodeWord.of(token.getType()), token.getLexeme());
                    read.append(token.getLexeme());
                }
            }
            if (!read.toString().equals(ended)) {
                return Optional.empty();
            }
            add(spans, Optional.empty(), line.substring(ended.length()));
        }
        return Optional.of(spans);
    }

    private static void add(List<Span> spans, Optional<CodeWord> word, String text) {
        Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (last != null && last.word().equals(word)) {
            last.text().append(text);
        } else {
            spans.add(new Span(word, new StringBuilder(text)));
        }
    }

    private record Span(Optional<CodeWord> word, StringBuilder text) {

        void addTo(Element code) {
            word.ifPresentOrElse(
                    known -> code.appendElement("span")
                            .addClass(known.className())
                            .text(text.toString()),
                    () -> code.appendChild(new TextNode(text.toString())));
        }
    }
}
