package org.starpunk.frontmatter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import jakarta.json.JsonObject;
import java.io.IOException;
import org.starpunk.microformats.Mf2Exception;
import org.starpunk.microformats.Mf2Json;

/**
 * The JSON at the beginning of a text.
 *
 * @param rest what stands below it
 */
record JsonFields(JsonObject fields, String rest) {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** @throws FrontMatterException when it is no JSON */
    static JsonFields parse(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            parser.skipChildren();
            int end = Math.toIntExact(parser.currentLocation().getCharOffset());
            return new JsonFields(
                    Mf2Json.read(text.substring(0, end)), text.substring(end).replaceFirst("\\A[ \\t]*\\R", ""));
        } catch (IOException | Mf2Exception e) {
            throw new FrontMatterException("The JSON at its beginning cannot be read.", e);
        }
    }
}
