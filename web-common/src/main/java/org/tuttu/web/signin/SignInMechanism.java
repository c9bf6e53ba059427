package org.tuttu.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.Role;

/** Tells the container and the domain, for each request, who is calling; sends visitors to sign in where they must. */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

  private static final Set<String> WITHOUT_CUSTOMER = Set.of("/no-customer", "/invitation", "/account/security");

  @Inject
  Application application;

  @Inject
  Cookies cookies;

  @Inject
  CurrentSignIns signIns;

  @Inject
  CurrentUser user;

  @Override
  public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext message) {
    if (isAsset(request)) {
      return message.doNothing();
    }
    String token = cookies.token(request);
    Known known = token == null ? null : signIns.find(request, response, token);
    if (known == null) {
      return message.isProtected() ? forVisitor(request, response, message) : message.doNothing();
    }
    Caller caller = known.signIn().caller();
    user.is(caller);
    known.putInto(request);
    if (message.isProtected() && lacksCustomer(caller, request)) {
      return redirect(request, response, message, application.path() + "/no-customer");
    }
    return message.notifyContainerAboutLogin(known.principal(), known.groups());
  }

  private boolean isAsset(HttpServletRequest request) {
    String address = application.addressOf(request);
    return address.startsWith("/assets/") || address.startsWith("/jakarta.faces.resource/");
  }

  private boolean lacksCustomer(Caller caller, HttpServletRequest request) {
    return application.isPortal() && caller.actingFor() == null && caller.has(Role.CUSTOMER)
        && !WITHOUT_CUSTOMER.contains(application.addressOf(request));
  }

  /** web.xml cannot open the one address "/" without all below it: the container takes it for "everything". */
  private AuthenticationStatus forVisitor(HttpServletRequest request, HttpServletResponse response, HttpMessageContext message) {
    return application.isPortal() && application.addressOf(request).equals("/")
        ? message.redirect(application.path() + "/index")
        : askToSignIn(request, response, message);
  }

  private AuthenticationStatus askToSignIn(HttpServletRequest request, HttpServletResponse response, HttpMessageContext message) {
    if (isPart(request)) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return AuthenticationStatus.SEND_FAILURE;
    }
    boolean get = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    String to = get && !isAjax(request) ? here(request) : page(request);
    String address = application.path() + "/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8) + (get ? "" : "&kept=true");
    return redirect(request, response, message, address);
  }

  /** A picture, a script's own request: nothing that a person could sign in from. */
  private static boolean isPart(HttpServletRequest request) {
    String destination = request.getHeader("Sec-Fetch-Dest");
    return destination != null && !destination.equals("document") && !isAjax(request);
  }

  private static boolean isAjax(HttpServletRequest request) {
    return "partial/ajax".equals(request.getHeader("Faces-Request"));
  }

  private static AuthenticationStatus redirect(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext message, String address) {
    if (!isAjax(request)) {
      return message.redirect(address);
    }
    try {
      response.setContentType("text/xml;charset=UTF-8");
      response.setHeader("Cache-Control", "no-store");
      response.getWriter().write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
          + address.replace("&", "&amp;") + "\"/></partial-response>");
      return AuthenticationStatus.SEND_CONTINUE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String here(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  /** The page that a form was on: a form's own address has lost the query. */
  private static String page(HttpServletRequest request) {
    String referer = request.getHeader("Referer");
    try {
      URI page = referer == null ? null : URI.create(referer);
      if (page != null && request.getRequestURI().equals(page.getRawPath()) && page.getRawQuery() != null) {
        return page.getRawPath() + "?" + page.getRawQuery();
      }
    } catch (IllegalArgumentException e) {
      return request.getRequestURI();
    }
    return request.getRequestURI();
  }
}
