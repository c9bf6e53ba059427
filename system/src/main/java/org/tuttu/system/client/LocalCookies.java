package org.tuttu.system.client;

import java.net.CookieManager;
import java.net.CookieStore;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;

/** Keycloak marks its cookies as secure also on this machine's plain address; browsers send them there all the same, Java does not. */
class LocalCookies implements CookieStore {

  private final CookieStore cookies = new CookieManager().getCookieStore();

  @Override
  public void add(URI address, HttpCookie cookie) {
    cookie.setSecure(false);
    cookies.add(address, cookie);
  }

  @Override
  public List<HttpCookie> get(URI address) {
    return cookies.get(address);
  }

  @Override
  public List<HttpCookie> getCookies() {
    return cookies.getCookies();
  }

  @Override
  public List<URI> getURIs() {
    return cookies.getURIs();
  }

  @Override
  public boolean remove(URI address, HttpCookie cookie) {
    return cookies.remove(address, cookie);
  }

  @Override
  public boolean removeAll() {
    return cookies.removeAll();
  }
}
