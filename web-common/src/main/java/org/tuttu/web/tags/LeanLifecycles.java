package org.tuttu.web.tags;

import jakarta.faces.lifecycle.Lifecycle;
import jakarta.faces.lifecycle.LifecycleFactory;
import java.util.Iterator;

/** Puts the short way in front of the lifecycle that Faces Servlet uses. */
public class LeanLifecycles extends LifecycleFactory {

  public LeanLifecycles(LifecycleFactory wrapped) {
    super(wrapped);
  }

  @Override
  public void addLifecycle(String id, Lifecycle lifecycle) {
    getWrapped().addLifecycle(id, lifecycle);
  }

  @Override
  public Lifecycle getLifecycle(String id) {
    var lifecycle = getWrapped().getLifecycle(id);
    return id.equals(DEFAULT_LIFECYCLE) ? new LeanLifecycle(lifecycle) : lifecycle;
  }

  @Override
  public Iterator<String> getLifecycleIds() {
    return getWrapped().getLifecycleIds();
  }
}
