package org.tuttu.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tuttu.identity.SignIn;
import org.tuttu.web.Visitor;

/** What the portal's bell says. */
@Named
@RequestScoped
public class Bell {
  @Inject Visitor visitor;
  @Inject Look look;

  /** On the bell; empty when everything has been read. */
  public String getCount() {
    int unread = visitor.getUnread();
    return unread == 0 ? "" : isMany(unread) ? (SignIn.MOST_UNREAD - 1) + "+" : String.valueOf(unread);
  }

  /** For who does not see it. */
  public String getText() {
    int unread = visitor.getUnread();
    var name = WebTexts.text(look.getLocale(), "frame.bell");
    if (unread == 0) {
      return name;
    }
    return name + " (" + (isMany(unread) ? WebTexts.text(look.getLocale(), "frame.bell.many", SignIn.MOST_UNREAD - 1)
        : WebTexts.text(look.getLocale(), "frame.bell.unread", unread)) + ")";
  }

  private static boolean isMany(int unread) {
    return unread >= SignIn.MOST_UNREAD;
  }
}
