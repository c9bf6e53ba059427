package org.tuttu.portal.people;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.identity.selfservice.CredentialRow;
import org.tuttu.identity.selfservice.MySignIns;
import org.tuttu.identity.selfservice.OwnSignInRow;
import org.tuttu.portal.PortalTexts;
import org.tuttu.shared.RuleViolated;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;
import org.tuttu.web.signin.OwnSignIn;

/** How the user signs in, where they are signed in, and when they were. */
@Named
@ViewScoped(saveInViewState = true)
public class SecurityPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String HERE = "/account/security?faces-redirect=true";
  private static final Set<String> DONE = Set.of("password", "code", "passkey", "removed");

  @Inject MySignIns signIns;
  @Inject OwnSignIn own;
  @Inject Formats formats;
  @Inject PortalTexts texts;
  @Inject Notices notices;
  private String done;
  private boolean passkeys;
  private boolean unknown;
  private ArrayList<Credential> credentials = new ArrayList<>();
  private ArrayList<Session> sessions = new ArrayList<>();

  /** Something to sign in with, ready to print; a password is changed, not removed. */
  public record Credential(String id, String kind, String label, String since, boolean removable) implements Serializable {}

  /** A session, ready to print. */
  public record Session(String id, String device, String kind, String since, String lastSeen, String state, String tone, boolean endable) implements Serializable {}

  public void load() {
    passkeys = signIns.hasPasskeys();
    sessions = signIns.sessions(own.token(request())).stream().map(this::view).collect(Collectors.toCollection(ArrayList::new));
    try {
      credentials = signIns.credentials().stream().map(this::view).collect(Collectors.toCollection(ArrayList::new));
    } catch (RuleViolated silent) {
      unknown = true;
    }
  }

  public String end(String id) {
    signIns.end(id);
    own.forgetOthers();
    notices.say("page.security.ended");
    return HERE;
  }

  public String endAll() {
    signIns.endAll();
    own.isOver((HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse());
    notices.say("page.security.ended-all");
    return "/index?faces-redirect=true";
  }

  private Credential view(CredentialRow row) {
    return new Credential(
        row.id(), formats.name(row.kind()), row.label(), row.since() == null ? "" : formats.date(row.since()), !row.kind().name().equals("PASSWORD"));
  }

  private Session view(OwnSignInRow row) {
    var names = Stream.of(row.device().browser(), row.device().system()).filter(name -> name != null).collect(Collectors.joining(", "));
    var state = row.current() ? "this" : row.open() ? "open" : "ended";
    return new Session(
        row.id(), names.isEmpty() ? texts.text("page.security.device-unknown") : names, formats.name(row.device().kind()), formats.moment(row.since()),
        formats.moment(row.lastSeen()), texts.text("page.security.state." + state), row.current() ? "info" : row.open() ? "good" : "neutral",
        row.open() && !row.current() && row.id() != null);
  }

  private static HttpServletRequest request() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }

  /** What was just done at Keycloak, in words; null for nothing. */
  public String getDoneText() {
    return done == null || !DONE.contains(done) ? null : texts.text("page.security.done." + done);
  }

  public boolean isPasskeys() {
    return passkeys;
  }

  /** Whether Keycloak did not say what the user signs in with. */
  public boolean isUnknown() {
    return unknown;
  }

  public List<Credential> getCredentials() {
    return credentials;
  }

  public List<Session> getSessions() {
    return sessions;
  }

  public String getDone() {
    return done;
  }

  public void setDone(String done) {
    this.done = done;
  }
}
