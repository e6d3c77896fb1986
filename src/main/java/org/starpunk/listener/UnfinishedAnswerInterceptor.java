package org.starpunk.listener;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/**
 * RFC 9112 8: an answer that fails after its head was sent ends with its connection. Jersey would end it as if it were
 * whole, and nobody could tell a download from half of one.
 */
public class UnfinishedAnswerInterceptor implements WriterInterceptor {

    /** The attribute of a request which cuts off its connection; on a server with other listeners it is not there. */
    static final String END = UnfinishedAnswerInterceptor.class.getName() + ".end";

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        try {
            answer.proceed();
        } catch (IOException | RuntimeException | Error e) {
            if (response.isCommitted() && request.getAttribute(END) instanceof Runnable end) {
                end.run();
            }
            throw e;
        }
    }
}
