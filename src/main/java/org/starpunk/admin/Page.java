package org.starpunk.admin;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What a backing tells the browser besides its values. */
final class Page {

    private Page() {}

    static void redirect(String path) {
        FacesContext context = FacesContext.getCurrentInstance();
        ((HttpServletResponse) external().getResponse()).setHeader("Location", path);
        external().setResponseStatus(HttpServletResponse.SC_SEE_OTHER);
        context.responseComplete();
    }

    static void notFound() {
        try {
            external().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            FacesContext.getCurrentInstance().responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message that stands above the form. */
    static void complain(String text) {
        FacesContext.getCurrentInstance().addMessage(null, error(text));
    }

    /** A message that stands beside the field that is validated. */
    static ValidatorException invalid(String text) {
        return new ValidatorException(error(text));
    }

    /** What the request says under this name; empty when it says nothing. */
    static String parameter(String name) {
        return external().getRequestParameterMap().getOrDefault(name, "");
    }

    static boolean isPostback() {
        return FacesContext.getCurrentInstance().isPostback();
    }

    /** A text as the value of a query parameter. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static FacesMessage error(String text) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null);
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
