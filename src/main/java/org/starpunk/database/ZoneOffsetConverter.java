package org.starpunk.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.ZoneOffset;

/** An offset from UTC as ISO 8601 text: {@code +02:00}, or {@code Z}. */
@Converter(autoApply = true)
public class ZoneOffsetConverter implements AttributeConverter<ZoneOffset, String> {

    @Override
    public String convertToDatabaseColumn(ZoneOffset offset) {
        return offset == null ? null : offset.getId();
    }

    @Override
    public ZoneOffset convertToEntityAttribute(String text) {
        return text == null ? null : ZoneOffset.of(text);
    }
}
