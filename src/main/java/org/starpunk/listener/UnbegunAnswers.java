package org.starpunk.listener;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletResponse;

/**
 * An answer is a failure until the application has begun it: whatever goes wrong before the first filter, as while the
 * owner is looked for, the server tells its log alone, and ends the answer as if it were 200 and empty.
 */
@WebListener
public class UnbegunAnswers implements ServletRequestListener {

    /** The attribute of a request which makes a failure of its answer; on a server with other listeners it is not there. */
    static final String FAIL = UnbegunAnswers.class.getName() + ".fail";

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (event.getServletRequest().getAttribute(FAIL) instanceof Runnable fail) {
            fail.run();
        }
    }

    static void begin(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_OK);
    }
}
