package org.starpunk.micropub;

import static org.starpunk.testing.Json.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.starpunk.http.RequestBody;
import org.starpunk.testing.MicropubClient;

/** Makes requests of which none can be served, the same ones for the same seed. */
final class MalformedRequests {

    private static final List<String> TEXTS =
            List.of("name", "summary", "published", "post-status", "visibility", "mp-slug");
    private static final List<String> OTHERS = List.of(
            "photo",
            "video",
            "audio",
            "in-reply-to",
            "like-of",
            "repost-of",
            "bookmark-of",
            "location",
            "checkin",
            "syndication",
            "category",
            "rsvp");
    private static final List<String> WRONG_TYPES = List.of(
            "text/plain",
            "text/html",
            "application/xml",
            "application/octet-stream",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-16",
            "application/x-json",
            "garbage",
            "a/b/c",
            ";",
            "application/",
            "application/json; charset=latin1");
    private static final List<byte[]> NOT_UTF_8 = List.of(
            MalformedRequest.bytes(0xff),
            MalformedRequest.bytes(0xc3),
            MalformedRequest.bytes(0xc0, 0x80),
            MalformedRequest.bytes(0xed, 0xa0, 0x80),
            MalformedRequest.bytes(0xf4, 0x90, 0x80, 0x80),
            MalformedRequest.bytes(0xe9, ' '));
    private static final List<String> NOT_ESCAPES =
            List.of("%", "%f", "%zz", "%ff", "%c3", "%00", "%ed%a0%80", "%c0%af");
    private static final List<String> NOT_TEXTS = List.of("\\u0000", "\\ud800", "\\udfffx", "\\ud83d\\ud83d");

    private final Random random;
    private final List<Supplier<MalformedRequest>> kinds = List.of(
            this::valueOfTheWrongType,
            this::propertyThatIsNoArray,
            this::contentThatIsNone,
            this::itemThatIsNone,
            this::brokenJson,
            this::textThatIsNoUnicode,
            this::bytesThatAreNotUtf8,
            this::brokenPercentEncoding,
            this::hugeField,
            this::wrongContentType,
            this::formThatMakesNoSense,
            this::noise);

    MalformedRequests(long seed) {
        this.random = new Random(seed);
    }

    MalformedRequest next() {
        return pick(kinds).get();
    }

    private MalformedRequest valueOfTheWrongType() {
        boolean text = random.nextBoolean();
        List<String> wrong = text
                ? List.of(
                        "null",
                        "[]",
                        json("['a']"),
                        "1",
                        "-0.5",
                        "true",
                        "false",
                        "{}",
                        json("{'a':[1]}"),
                        "\"a\",\"b\"")
                : List.of("null", "[]", json("['a']"), "[[null]]", "17", "1e9", "true", "\"a\",null", "\"a\",[{}]");
        return MalformedRequest.entry(
                "value", json("'content':['x'],'%s':[%s]").formatted(pick(text ? TEXTS : OTHERS), pick(wrong)));
    }

    private MalformedRequest propertyThatIsNoArray() {
        List<String> wrong = List.of("null", "1", "true", "\"text\"", "{}", json("{'value':'a'}"));
        List<String> names = random.nextBoolean() ? TEXTS : OTHERS;
        return MalformedRequest.entry(
                "property", json("'content':['x'],'%s':%s").formatted(pick(names), pick(wrong)));
    }

    private MalformedRequest contentThatIsNone() {
        List<String> wrong = List.of(
                "null",
                "5",
                "false",
                "[]",
                json("[['a']]"),
                "{}",
                json("{'html':null}"),
                json("{'html':[]}"),
                json("{'value':7}"),
                json("{'markdown':{}}"),
                "\"\"",
                "\" \"",
                "\"a\",\"b\"",
                json("{'HTML':'a'}"));
        return MalformedRequest.entry("content", json("'content':[" + pick(wrong) + "]"));
    }

    private MalformedRequest itemThatIsNone() {
        return MalformedRequest.json(
                "item",
                pick(List.of(
                        "[]",
                        "null",
                        "42",
                        "\"h-entry\"",
                        "{}",
                        json("{'type':['h-entry']}"),
                        json("{'type':'h-entry','properties':{'content':['x']}}"),
                        json("{'type':[],'properties':{'content':['x']}}"),
                        json("{'type':[null],'properties':{'content':['x']}}"),
                        json("{'type':['h-card'],'properties':{'name':['x']}}"),
                        json("{'type':{},'properties':{'content':['x']}}"),
                        json("{'type':['h-entry'],'properties':['content']}"),
                        json("{'type':['h-entry'],'properties':'content'}"),
                        json("{'action':7,'properties':{'content':['x']}}"),
                        json("{'action':null}"),
                        json("{'action':'delete'}"),
                        json("{'action':'delete','url':{}}"),
                        json("{'action':'undelete','url':'https://example.org/'}"),
                        json("{'action':'','url':''}"),
                        json("{'action':'update','url':'x','replace':[]}"))));
    }

    private MalformedRequest brokenJson() {
        byte[] whole = MalformedRequest.post(json("'content':['Hello']")).getBytes(StandardCharsets.UTF_8);
        return new MalformedRequest(
                "broken JSON", MicropubClient.JSON, Arrays.copyOf(whole, random.nextInt(whole.length)));
    }

    private MalformedRequest textThatIsNoUnicode() {
        String text = pick(NOT_TEXTS);
        return MalformedRequest.entry(
                "no Unicode",
                pick(List.of(
                                json("'content':['a%s']"),
                                json("'content':[{'html':'%s'}]"),
                                json("'content':['x'],'category':['%sa']"),
                                json("'content':['x'],'%s':['a']"),
                                json("'content':['x'],'photo':[{'value':'a','alt':'%s'}]"),
                                json("'like-of':[{'type':['h-cite'],'properties':{'name':['%s']}}]"),
                                json("'name':['%s']")))
                        .formatted(text));
    }

    private MalformedRequest bytesThatAreNotUtf8() {
        byte[] wrong = pick(NOT_UTF_8);
        return random.nextBoolean()
                ? new MalformedRequest(
                        "no UTF-8",
                        MicropubClient.JSON,
                        MalformedRequest.around(json("{'properties':{'content':['a"), wrong, json("']}}")))
                : new MalformedRequest(
                        "no UTF-8",
                        MicropubClient.FORM,
                        MalformedRequest.around("h=entry&content=a", wrong, "b&category=c"));
    }

    private MalformedRequest brokenPercentEncoding() {
        String body = pick(List.of("h=entry&content=a%s", "content=a&%s=b", "content=a&category[]=%s&h=entry"));
        return MalformedRequest.form("percent", body.formatted(pick(NOT_ESCAPES)));
    }

    private MalformedRequest hugeField() {
        int size = RequestBody.MAX_BYTES;
        return switch (random.nextInt(8)) {
            case 0 ->
                MalformedRequest.entry("huge", json("'name':['" + "n".repeat(1001 + random.nextInt(100_000)) + "']"));
            case 1 ->
                MalformedRequest.entry(
                        "huge", json("'summary':['" + "s".repeat(10_001 + random.nextInt(100_000)) + "']"));
            case 2 ->
                MalformedRequest.entry("huge", json("'content':['" + "c".repeat(size + random.nextInt(size)) + "']"));
            case 3 ->
                MalformedRequest.entry(
                        "huge", json("'content':['x'],'category':['" + "t".repeat(101 + random.nextInt(1000)) + "']"));
            case 4 ->
                MalformedRequest.entry(
                        "huge", "\"content\":[\"x\"],\"a\":[" + "{\"a\":[".repeat(100 + random.nextInt(50_000)));
            case 5 ->
                MalformedRequest.entry(
                        "huge", json("'content':['x'],'a':[" + "7".repeat(5_000 + random.nextInt(100_000)) + "]"));
            case 6 -> MalformedRequest.form("huge", "content=x" + tags(51 + random.nextInt(100)));
            default -> MalformedRequest.form("huge", "content=x" + "&a=b".repeat(1000 + random.nextInt(100_000)));
        };
    }

    private MalformedRequest wrongContentType() {
        return new MalformedRequest(
                "type", pick(WRONG_TYPES), "h=entry&content=Hello".getBytes(StandardCharsets.UTF_8));
    }

    private MalformedRequest formThatMakesNoSense() {
        return MalformedRequest.form(
                "form",
                pick(List.of(
                        "",
                        "&&&",
                        "h=entry",
                        "h=event&name=x",
                        "h=entry&h=entry&content=x",
                        "content=a&content=b",
                        "action=delete",
                        "action=&url=x",
                        "action=explode&url=x",
                        "action=update&url=x",
                        "content=x&published=yesterday",
                        "content=x&post-status=maybe",
                        "content=x&visibility=all",
                        "content=x&name=a&name=b",
                        "content=x&photo[alt]=a",
                        "content=x&category[0][0]=a",
                        "content[html]=",
                        "content=x&content[html]=y",
                        "content=x&a[=b",
                        "=x",
                        "category[]=Java")));
    }

    private MalformedRequest noise() {
        byte[] body = new byte[1 + random.nextInt(2000)];
        random.nextBytes(body);
        // Never a form by chance, nor JSON.
        body[0] = (byte) 0xff;
        return new MalformedRequest("noise", random.nextBoolean() ? MicropubClient.JSON : MicropubClient.FORM, body);
    }

    private static String tags(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "&category[]=t" + number)
                .collect(Collectors.joining());
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
