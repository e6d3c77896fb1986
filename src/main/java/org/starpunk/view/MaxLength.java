package org.starpunk.view;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.ValueHolder;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import org.starpunk.sentence.Sentence;

/**
 * What {@code maxlength} says of a field holds on the server, too: not everything that sends a form is a browser. What is
 * longer since before there was a limit stays, as it does in a browser.
 */
@FacesValidator("maxlength")
public class MaxLength implements Validator<String> {

    private static final String ATTRIBUTE = "maxlength";

    @Override
    public void validate(FacesContext context, UIComponent field, String typed) {
        int most = most(context, field);
        if (typed.length() > most && !isShown(field, typed)) {
            throw Page.invalid(Sentence.of("view.textTooLong", most, typed.length()));
        }
    }

    private static boolean isShown(UIComponent field, String typed) {
        return ((ValueHolder) field).getValue() instanceof String shown
                && TypedText.clean(shown).equals(typed);
    }

    private static int most(FacesContext context, UIComponent field) {
        Object said = field.getPassThroughAttributes()
                .getOrDefault(ATTRIBUTE, field.getAttributes().get(ATTRIBUTE));
        Object number = said instanceof ValueExpression live ? live.getValue(context.getELContext()) : said;
        return Integer.parseInt(number.toString());
    }
}
