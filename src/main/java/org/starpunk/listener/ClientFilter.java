package org.starpunk.listener;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Takes clients as they are: some send too slowly, some are gone before they have their answer. */
public class ClientFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            UnbegunAnswers.begin(response);
        }
        try {
            chain.doFilter(new TimedRequest(request), new ForgivingResponse(response));
        } catch (IOException | ServletException | RuntimeException e) {
            if (!GoneClientException.isBehind(e)) {
                throw e;
            }
        }
    }

    private static final class TimedRequest extends HttpServletRequestWrapper {

        private ServletInputStream input;

        TimedRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (input == null) {
                input = new TimedInput(super.getInputStream(), System::nanoTime);
            }
            return input;
        }
    }

    private static final class ForgivingResponse extends HttpServletResponseWrapper {

        private ServletOutputStream output;

        ForgivingResponse(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (output == null) {
                output = new ForgivingOutput(super.getOutputStream());
            }
            return output;
        }

        @Override
        public void flushBuffer() {
            try {
                super.flushBuffer();
            } catch (IOException e) {
                // The client is gone; nobody is left to be told.
            }
        }
    }
}
