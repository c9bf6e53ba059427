package org.tuttu.web.fault;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.DomainException;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.shared.Texts;
import org.tuttu.web.operations.RequestId;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Look;
import org.tuttu.web.page.Site;
import org.tuttu.web.page.WebTexts;

/** The one place where exceptions become what a user sees: a message on the same page, or a fault page. */
class FaultHandler extends ExceptionHandlerWrapper {
  /** What is wrong, and with which property of a command; null when it is about the whole. */
  private record Problem(String field, String text) {}

  FaultHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    var events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      var queued = events.next().getContext();
      events.remove();
      if (!(queued.getException() instanceof AbortProcessingException)) {
        handle(queued.getContext(), queued.getPhaseId(), queued.getException());
      }
    }
  }

  private void handle(FacesContext faces, PhaseId phase, Throwable exception) {
    if (faces.getResponseComplete()) {
      return;
    }
    var cause = Cause.of(exception);
    if (cause instanceof NotFound) {
      show(faces, Fault.NOT_FOUND, null);
    } else if (cause instanceof AccessDenied) {
      show(faces, CDI.current().select(Site.class).get().isBackOffice() ? Fault.FORBIDDEN : Fault.NOT_FOUND, null);
    } else if (cause instanceof StaleData || Cause.isVersionClash(cause)) {
      CDI.current().select(Conflict.class).get().is(cause instanceof StaleData stale ? stale.changes() : List.of());
      refuse(faces, phase, true, List.of(new Problem(null, WebTexts.text(locale(), "fault.changed"))));
    } else if (cause instanceof DomainException refusal) {
      var field = refusal instanceof RuleViolated rule ? rule.field() : null;
      refuse(faces, phase, false, List.of(new Problem(field, Texts.error(locale(), refusal))));
    } else if (cause instanceof ConstraintViolationException violations) {
      refuse(faces, phase, false, violations.getConstraintViolations().stream()
          .map(violation -> new Problem(leaf(violation.getPropertyPath()), text(violation))).toList());
    } else if (PhaseId.RESTORE_VIEW.equals(phase)) {
      show(faces, Fault.RELOAD, null);
    } else {
      Fault.log(request(faces), exception);
      show(faces, Fault.BROKEN, null);
    }
  }

  /** Each message goes to the field whose id is the property's name, or to the page's head. */
  private static void refuse(FacesContext faces, PhaseId phase, boolean warning, List<Problem> problems) {
    if (!canShowPage(faces, phase)) {
      show(faces, Fault.REFUSED, problems.get(0).text());
      return;
    }
    for (var problem : problems) {
      var field = problem.field() == null ? Optional.<UIInput>empty() : input(faces, problem.field());
      field.ifPresent(input -> refuse(faces, input));
      faces.addMessage(field.map(input -> input.getClientId(faces)).orElse(null), message(problem.text(), warning));
    }
    faces.validationFailed();
    faces.renderResponse();
  }

  /** What was typed stays: an invalid input shows what was submitted, which its update of the bean has taken away. */
  private static void refuse(FacesContext faces, UIInput input) {
    input.setValid(false);
    input.setSubmittedValue(faces.getExternalContext().getRequestParameterMap().get(input.getClientId(faces)));
  }

  private static boolean canShowPage(FacesContext faces, PhaseId phase) {
    return isCommand(faces) && !PhaseId.RENDER_RESPONSE.equals(phase) && !PhaseId.RESTORE_VIEW.equals(phase);
  }

  /** A form of Faces, or a plain one from a lean page: the page that takes it has loaded what it shows before it does anything. */
  private static boolean isCommand(FacesContext faces) {
    return faces.isPostback() || request(faces).getMethod().equals("POST");
  }

  private static void show(FacesContext faces, Fault fault, String text) {
    var external = faces.getExternalContext();
    try {
      if (faces.getPartialViewContext().isAjaxRequest()) {
        external.redirect(external.getRequestContextPath() + FaultServlet.PATH + "?status=" + fault.status
            + "&reference=" + RequestId.of(request(faces)));
      } else if (external.isResponseCommitted()) {
        throw new FacesException("The answer had begun when " + fault + " was to be shown");
      } else {
        external.responseReset();
        request(faces).setAttribute(FaultServlet.TEXT, text);
        external.responseSendError(fault.status, null);
      }
    } catch (IOException e) {
      throw new FacesException(e);
    }
    faces.responseComplete();
  }

  private static Optional<UIInput> input(FacesContext faces, String id) {
    var found = new UIInput[1];
    faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
      if (isInput(component, id)) {
        found[0] = (UIInput) component;
        return VisitResult.COMPLETE;
      }
      return VisitResult.ACCEPT;
    });
    return Optional.ofNullable(found[0]);
  }

  private static boolean isInput(UIComponent component, String id) {
    return component instanceof UIInput && component.getId().equals(id);
  }

  private static String leaf(Path path) {
    String name = null;
    for (Path.Node node : path) {
      name = node.getName() == null ? name : node.getName();
    }
    return name;
  }

  private static String text(ConstraintViolation<?> violation) {
    return WebTexts.constraint(locale(), violation.getMessageTemplate(), violation.getConstraintDescriptor().getAttributes())
        .orElseGet(violation::getMessage);
  }

  private static FacesMessage message(String text, boolean warning) {
    return new FacesMessage(warning ? FacesMessage.SEVERITY_WARN : FacesMessage.SEVERITY_ERROR, text, null);
  }

  private static Locale locale() {
    return CDI.current().select(Look.class).get().getLocale();
  }

  private static HttpServletRequest request(FacesContext faces) {
    return (HttpServletRequest) faces.getExternalContext().getRequest();
  }
}
