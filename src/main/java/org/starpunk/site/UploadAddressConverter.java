package org.starpunk.site;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.starpunk.configuration.ServerConfiguration;

/** Keeps a text with the addresses of uploads in it relative to wherever the site is. */
@Converter
public class UploadAddressConverter implements AttributeConverter<String, String> {

    private volatile UploadAddresses addresses;

    @Override
    public String convertToDatabaseColumn(String text) {
        return text == null ? null : addresses().relative(text);
    }

    @Override
    public String convertToEntityAttribute(String text) {
        return text == null ? null : addresses().absolute(text);
    }

    /** Not injected: the persistence unit makes it before there are beans. */
    private UploadAddresses addresses() {
        if (addresses == null) {
            addresses = new UploadAddresses(
                    SiteSettings.from(ServerConfiguration.keys()).url());
        }
        return addresses;
    }
}
