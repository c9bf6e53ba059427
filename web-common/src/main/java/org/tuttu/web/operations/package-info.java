/** What operators see: health for the orchestrator, and a request id that binds log lines to a request. */
package org.tuttu.web.operations;
