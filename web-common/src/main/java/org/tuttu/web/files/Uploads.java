package org.tuttu.web.files;

import jakarta.servlet.http.Part;
import org.tuttu.shared.Upload;

/** What an {@code h:inputFile} holds, as the domain takes it. The address of its page stands in {@code org.tuttu.UPLOADS} of the application's web.xml. */
public final class Uploads {

  private Uploads() {}

  /**
   * The file that was chosen; null when none was.
   *
   * @param part null when the form has none
   */
  public static Upload of(Part part) {
    var name = part == null ? null : part.getSubmittedFileName();
    return name == null || name.isBlank() ? null : new Upload(name, part.getSize(), part::getInputStream);
  }
}
