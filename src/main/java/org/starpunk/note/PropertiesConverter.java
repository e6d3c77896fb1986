package org.starpunk.note;

import jakarta.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.starpunk.database.JsonObjectConverter;
import org.starpunk.site.UploadAddressConverter;

/** The properties of a note as the text of JSON, wherever the site is. */
@Converter
public class PropertiesConverter implements AttributeConverter<JsonObject, String> {

    private final JsonObjectConverter json = new JsonObjectConverter();
    private final UploadAddressConverter addresses = new UploadAddressConverter();

    @Override
    public String convertToDatabaseColumn(JsonObject properties) {
        return addresses.convertToDatabaseColumn(json.convertToDatabaseColumn(properties));
    }

    @Override
    public JsonObject convertToEntityAttribute(String text) {
        return json.convertToEntityAttribute(addresses.convertToEntityAttribute(text));
    }
}
