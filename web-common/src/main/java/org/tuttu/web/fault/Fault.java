package org.tuttu.web.fault;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tuttu.web.operations.RequestId;

/** What a fault page says, by the status that it is sent with. */
enum Fault {
  UNREADABLE(400, "unreadable"),
  FORBIDDEN(403, "forbidden"),
  NOT_FOUND(404, "not-found"),
  REFUSED(409, "refused"),
  TOO_LONG(413, "too-long"),
  RELOAD(419, "reload"),
  BROKEN(500, "broken");

  private static final Logger LOG = Logger.getLogger(Fault.class.getName());
  private static final String LOGGED = "org.tuttu.web.fault.logged";

  final int status;
  final String key;

  Fault(int status, String key) {
    this.status = status;
    this.key = key;
  }

  static Fault of(int status) {
    for (var fault : values()) {
      if (fault.status == status) {
        return fault;
      }
    }
    if (status == 405 || status == 410) {
      return NOT_FOUND;
    }
    return status < 500 ? UNREADABLE : BROKEN;
  }

  /** Writes a fault to the log, once per request, with the reference that its page shows. */
  static void log(HttpServletRequest request, Throwable cause) {
    if (request.getAttribute(LOGGED) == null) {
      request.setAttribute(LOGGED, true);
      var dispatched = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
      var address = dispatched == null ? request.getRequestURI() : dispatched;
      LOG.log(Level.SEVERE, cause, () -> "Fault " + RequestId.of(request) + " at " + request.getMethod() + " " + address);
    }
  }
}
