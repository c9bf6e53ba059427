package org.tuttu.documents;

import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.peppol.PeppolValidation2026_05;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;

/** The rules of EN 16931 and of Peppol BIS Billing 3.0 as the network publishes them: schema and Schematron. */
final class PeppolRules {

  private static final ValidationExecutorSetRegistry<IValidationSourceXML> REGISTRY = new ValidationExecutorSetRegistry<>();

  static {
    PeppolValidation2026_05.init(REGISTRY);
  }

  private PeppolRules() {}

  /** What is wrong with a document; empty when nothing is. What is only advised, such as a word that some Norwegian companies have to say, does not count. */
  static List<String> faults(byte[] xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    var rules = REGISTRY.getOfID(document.getDocumentElement().getLocalName().equals("Invoice")
        ? PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_UBL_V3 : PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3);
    List<String> faults = new ArrayList<>();
    ValidationExecutionManager.executeValidation(IValidityDeterminator.createDefault(), rules, ValidationSourceXML.create("invoice.xml", document))
        .forEach(result -> result.getErrorList().getAllErrors().forEach(each -> faults.add(each.getErrorID() + " " + each.getErrorText(Locale.US))));
    return faults;
  }
}
