package org.tuttu.web.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.ArrayList;
import java.util.Map;

/** Tells assistive technology what t:field shows the eye: the hint, the message, that a value is required or wrong. */
public class FieldMarks implements SystemEventListener {
  @Override
  public boolean isListenerForSource(Object source) {
    return source instanceof UIInput;
  }

  @Override
  public void processEvent(SystemEvent event) {
    var input = (UIInput) event.getSource();
    var marks = input.getPassThroughAttributes();
    var invalid = !input.isValid();
    var described = described(input, invalid);
    put(marks, "aria-describedby", described.isEmpty() ? null : described);
    put(marks, "aria-invalid", invalid ? "true" : null);
    put(marks, "aria-required", input.isRequired() ? "true" : null);
  }

  private static String described(UIInput input, boolean invalid) {
    var ids = new ArrayList<String>();
    addIfThere(input, "-hint", ids);
    if (invalid) {
      addIfThere(input, "-message", ids);
    }
    return String.join(" ", ids);
  }

  private static void addIfThere(UIInput input, String suffix, ArrayList<String> ids) {
    UIComponent part = input.findComponent(input.getId() + suffix);
    if (part != null && part.isRendered()) {
      ids.add(input.getClientId(FacesContext.getCurrentInstance()) + suffix);
    }
  }

  private static void put(Map<String, Object> marks, String name, String value) {
    if (value == null) {
      marks.remove(name);
    } else {
      marks.put(name, value);
    }
  }
}
