package org.starpunk.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.validator.ValidatorException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.starpunk.http.ProtectiveHeaders;
import org.starpunk.owner.RefusedSignIn;
import org.starpunk.sentence.Sentence;

/** What a backing tells the browser besides its values. */
public final class Page {

    private static final int TOO_MANY_REQUESTS = 429;

    private Page() {}

    public static void redirect(String path) {
        FacesContext context = FacesContext.getCurrentInstance();
        response().setHeader("Location", path);
        external().setResponseStatus(HttpServletResponse.SC_SEE_OTHER);
        context.responseComplete();
    }

    /** Instead of what every answer says. */
    public static void header(String name, String value) {
        response().setHeader(name, value);
    }

    /** Lets the page run a script of this site's own. */
    public static void allowScripts() {
        header("Content-Security-Policy", ProtectiveHeaders.POLICY_WITH_SCRIPTS);
    }

    /** The same, with scripts that ask this site for more. */
    public static void allowRequests() {
        header("Content-Security-Policy", ProtectiveHeaders.POLICY_WITH_REQUESTS);
    }

    public static void notFound() {
        try {
            external().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            FacesContext.getCurrentInstance().responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message that stands above the form. */
    public static void complain(Sentence text) {
        FacesContext.getCurrentInstance().addMessage(null, error(text));
    }

    /** A message that stands beside a field. */
    public static void complain(String field, Sentence text) {
        FacesContext.getCurrentInstance().addMessage(field, error(text));
        onField(field, component -> component.setValid(false));
    }

    /** Puts a text into a field of a form that is shown again as it was typed. */
    public static void fillIn(String field, String text) {
        onField(field, component -> component.setSubmittedValue(text));
    }

    /** Shows a form again as it was typed, whether or not it could be saved so. */
    public static void showAsTyped() {
        FacesContext context = FacesContext.getCurrentInstance();
        // The one that a view action sees ends no phase.
        while (context instanceof FacesContextWrapper seen) {
            context = seen.getWrapped();
        }
        context.renderResponse();
    }

    private static void onField(String id, Consumer<EditableValueHolder> work) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getViewRoot()
                .invokeOnComponent(context, id, (any, component) -> work.accept((EditableValueHolder) component));
    }

    /** A message that stands beside the field that is validated. */
    public static ValidatorException invalid(Sentence text) {
        return new ValidatorException(error(text));
    }

    /**
     * What the request says under this name; empty when it says nothing. A link can say it: what changes anything asks
     * {@link #pressed}.
     */
    public static String parameter(String name) {
        return external().getRequestParameterMap().getOrDefault(name, "");
    }

    /** All that the request says under this name, in its order. */
    public static List<String> parameters(String name) {
        return List.of(external().getRequestParameterValuesMap().getOrDefault(name, new String[0]));
    }

    /** The id that the request says under this name; empty when it says none. */
    public static Optional<Long> id(String name) {
        try {
            return Optional.of(Long.valueOf(parameter(name)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The query of the address, as it was sent; empty when there is none. */
    public static String query() {
        String query = request().getQueryString();
        return query == null ? "" : query;
    }

    /** The value of the pressed button of this name; empty when it was not pressed, as no link can press one. */
    public static String pressed(String name) {
        return isSent() ? parameter(name) : "";
    }

    /** Whether this answers a form: one that was sent, as a form is, by POST. */
    public static boolean isSent() {
        FacesContext context = FacesContext.getCurrentInstance();
        return context.isPostback() && request().getMethod().equals("POST");
    }

    /** A text as the value of a query parameter. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the owner is told who was refused, also with a status. */
    public static void refuse(RefusedSignIn refused) {
        refused.retryAfter().ifPresent(seconds -> {
            external().setResponseStatus(TOO_MANY_REQUESTS);
            external().setResponseHeader("Retry-After", seconds);
        });
        complain(refused.sentence());
    }

    public static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    public static HttpServletResponse response() {
        return (HttpServletResponse) external().getResponse();
    }

    private static FacesMessage error(Sentence text) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text.toString(), null);
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
