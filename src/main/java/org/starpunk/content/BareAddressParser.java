package org.starpunk.content;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jsoup.parser.Parser;

/**
 * Links bare addresses in Markdown before anything else is read there, so that an underscore in one is no emphasis.
 *
 * @see <a href="https://github.github.com/gfm/#autolinks-extension-">GitHub Flavored Markdown, 6.9</a>
 */
final class BareAddressParser implements InlineContentParser {

    /** What is longer is left as it is: to look for its end again and again would take its time. */
    private static final int MAX_LENGTH = 2000;

    private static final Pattern SCHEME = Pattern.compile("(?i)https?:|gemini:");
    private static final int SCHEME_LENGTH = "gemini:".length();

    static InlineContentParserFactory factory() {
        return new InlineContentParserFactory() {
            @Override
            public Set<Character> getTriggerCharacters() {
                return Set.of('h', 'H', 'g', 'G');
            }

            @Override
            public InlineContentParser create() {
                return new BareAddressParser();
            }
        };
    }

    /** Takes the links out of links: in the words of a link an address is only words. */
    static PostProcessor unnested() {
        return document -> {
            document.accept(new Unnesting());
            return document;
        };
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        int before = scanner.peekPreviousCodePoint();
        if (before < 0x80 && Character.isLetterOrDigit(before)) {
            return ParsedInline.none();
        }
        Position start = scanner.position();
        Optional<Integer> length = address(scanner).map(address -> withoutMarks(address, before));
        if (length.isEmpty()) {
            return ParsedInline.none();
        }
        scanner.setPosition(start);
        for (int i = 0; i < length.get(); i++) {
            scanner.next();
        }
        String address = Parser.unescapeEntities(
                scanner.getSource(start, scanner.position()).getContent(), true);
        Link link = new Link(address, null);
        link.appendChild(new Text(address));
        return ParsedInline.of(link, scanner.position());
    }

    private static Optional<String> address(Scanner scanner) {
        StringBuilder word = new StringBuilder();
        while (!isEnd(scanner.peek())) {
            word.append(scanner.peek());
            scanner.next();
            boolean isOther =
                    word.length() == SCHEME_LENGTH && !SCHEME.matcher(word).lookingAt();
            if (isOther || word.length() > MAX_LENGTH) {
                return Optional.empty();
            }
        }
        return Addresses.lengthAtStart(word.toString()).map(length -> word.substring(0, length));
    }

    // Marks at the end close what was opened before the address, unless it was opened within.
    private static int withoutMarks(String address, int before) {
        String rest = address.replaceFirst("[*_~]+$", "");
        String marks = address.substring(rest.length());
        boolean openedWithin = rest.contains(marks) && (marks.isEmpty() || marks.charAt(0) != before);
        return openedWithin ? address.length() : rest.length();
    }

    private static boolean isEnd(char next) {
        return next == Scanner.END || next == '<' || next == '\\' || next == '`' || Character.isWhitespace(next);
    }

    private static final class Unnesting extends AbstractVisitor {

        private boolean inLink;

        @Override
        public void visit(Link link) {
            if (inLink) {
                unwrap(link);
            } else {
                inLink = true;
                visitChildren(link);
                inLink = false;
            }
        }

        private static void unwrap(Link link) {
            for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
                link.insertBefore(child);
            }
            link.unlink();
        }
    }
}
