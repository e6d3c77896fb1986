package org.starpunk.sentence;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** What a template itself says to people: all but its expressions, and of these the texts in quotation marks. */
final class TemplateText {

    private static final Set<String> READ_BY_PEOPLE = Set.of(
            "alt",
            "aria-label",
            "converterMessage",
            "hint",
            "itemLabel",
            "label",
            "p:aria-label",
            "p:placeholder",
            "placeholder",
            "requiredMessage",
            "title",
            "validatorMessage",
            "value");

    private static final Pattern EXPRESSION =
            Pattern.compile("(?s)(?:#|\\$|\\$unsafe|!)\\{((?:[^{}\"']|\"[^\"]*\"|'[^']*'|\\{[^{}]*})*)}");

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

    private static final String BALANCED = "\\((?:[^()`]|\\((?:[^()`]|\\([^()`]*\\))*\\))*\\)";

    private TemplateText() {}

    static List<String> ofFaces(String source) {
        return texts(withoutExpressions(source));
    }

    static List<String> ofJte(String source) {
        return texts(withoutExpressions(source.replaceAll("(?s)<%--.*?--%>", ""))
                .replaceAll("(?m)^@(import|param) .*$", "")
                .replaceAll("@template\\.[\\w-]+" + BALANCED, "")
                .replaceAll("@template\\.[\\w-]+\\([^`]*@`", "")
                .replaceAll("`[^`<>]*@`|`\\)", "")
                .replaceAll("@(if|elseif|for)" + BALANCED, "")
                .replaceAll("@(else|endif|endfor)\\b", ""));
    }

    private static String withoutExpressions(String source) {
        return EXPRESSION
                .matcher(source)
                .replaceAll(expression -> Matcher.quoteReplacement(LITERAL.matcher(expression.group(1))
                        .results()
                        .map(literal -> literal.group(1) == null ? literal.group(2) : literal.group(1))
                        .filter(literal ->
                                !SentenceCall.KEY.matcher("'" + literal + "'").matches())
                        .map(literal -> literal.replace('<', ' '))
                        .collect(Collectors.joining(" "))));
    }

    private static List<String> texts(String markup) {
        return Jsoup.parse(markup, "", Parser.xmlParser()).getAllElements().stream()
                .flatMap(element -> Stream.concat(
                        element.textNodes().stream().map(TextNode::text).map(String::strip), attributes(element)))
                .filter(text -> text.matches("(?s).*\\p{L}.*"))
                .toList();
    }

    /** A value of one word in lower case is for machines. */
    private static Stream<String> attributes(Element element) {
        return element.attributes().asList().stream()
                .filter(attribute -> READ_BY_PEOPLE.contains(attribute.getKey()))
                .map(Attribute::getValue)
                .filter(value -> !value.matches("[a-z-]+"));
    }
}
