package org.starpunk.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.starpunk.http.TypedField;

/** The view in place of an answer to a form that is no longer valid; it gives back what was typed. */
@Named
@RequestScoped
public class ExpiredBacking {

    public List<TypedField> getTyped() {
        return TypedField.of(Page::parameter);
    }
}
