package org.starpunk.frontmatter;

import jakarta.json.JsonObject;
import org.starpunk.microformats.Mf2Exception;
import org.starpunk.microformats.Mf2Json;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/** TOML → JSON: dates are texts. */
public final class TomlFields {

    private TomlFields() {}

    /** @throws FrontMatterException when it is no TOML */
    public static JsonObject parse(String text) {
        try {
            TomlParseResult parsed = Toml.parse(text);
            if (parsed.hasErrors()) {
                throw new FrontMatterException("The TOML at its beginning cannot be read: "
                        + parsed.errors().get(0).getMessage());
            }
            return Mf2Json.read(parsed.toJson());
        } catch (Mf2Exception | StackOverflowError e) {
            throw new FrontMatterException("The TOML at its beginning cannot be read.", e);
        }
    }
}
