package org.tuttu.exchange;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tuttu.ordering.selfservice.LineKind;
import org.tuttu.shared.JsonTexts;
import org.tuttu.shared.Language;

/** Plans as they are kept: a JSON object of texts. */
final class PlanTexts {

  private PlanTexts() {
  }

  static String of(ImportPlan plan) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("kind", plan.kind().name());
    texts.put("charset", plan.form().charset().name());
    texts.put("delimiter", String.valueOf(plan.form().delimiter()));
    texts.put("decimal", String.valueOf(plan.cells().decimal()));
    texts.put("dates", plan.cells().dates().name());
    texts.put("columns", String.valueOf(plan.columns().size()));
    for (int i = 0; i < plan.columns().size(); i++) {
      ImportColumn column = plan.columns().get(i);
      putIfAny(texts, "field." + i, column.field());
      putIfAny(texts, "replaced." + i, column.replaced().isEmpty() ? null : JsonTexts.of(column.replaced()));
    }
    texts.put("key", plan.key().name());
    texts.put("whenKnown", plan.whenKnown().name());
    texts.put("language", plan.usual().language().code());
    putIfAny(texts, "country", plan.usual().country());
    texts.put("currency", plan.usual().currency());
    putIfAny(texts, "vatRate", plan.usual().vatRate());
    texts.put("zone", plan.usual().zone().getId());
    texts.put("missingMade", String.valueOf(plan.orders().missingMade()));
    putIfAny(texts, "customer", plan.orders().customer());
    putIfAny(texts, "returnsBegin", plan.orders().returnsBegin());
    Map<String, String> kinds = new LinkedHashMap<>();
    plan.orders().lineKinds().forEach((number, kind) -> kinds.put(number, kind.name()));
    texts.put("lineKinds", JsonTexts.of(kinds));
    return JsonTexts.of(texts);
  }

  static ImportPlan read(String kept) {
    JsonObject texts = JsonTexts.object(kept);
    List<ImportColumn> columns = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(texts.getString("columns")); i++) {
      String field = texts.getString("field." + i, null);
      columns.add(new ImportColumn(field == null ? null : ImportField.valueOf(field), map(texts.getString("replaced." + i, "{}"))));
    }
    Map<String, LineKind> kinds = new LinkedHashMap<>();
    map(texts.getString("lineKinds")).forEach((number, kind) -> kinds.put(number, LineKind.valueOf(kind)));
    String vatRate = texts.getString("vatRate", null);
    return new ImportPlan(
        ImportKind.valueOf(texts.getString("kind")), new TextForm(Charset.forName(texts.getString("charset")), texts.getString("delimiter").charAt(0)),
        new CellForm(texts.getString("decimal").charAt(0), DateForm.valueOf(texts.getString("dates"))), columns, ImportField.valueOf(texts.getString("key")),
        WhenKnown.valueOf(texts.getString("whenKnown")),
        new UsualValues(Language.of(texts.getString("language")).orElseThrow(), texts.getString("country", null), texts.getString("currency"),
            vatRate == null ? null : new BigDecimal(vatRate), ZoneId.of(texts.getString("zone"))),
        new OrderRules(Boolean.parseBoolean(texts.getString("missingMade")), texts.getString("customer", null), texts.getString("returnsBegin", null), kinds));
  }

  private static Map<String, String> map(String json) {
    JsonObject object = JsonTexts.object(json);
    Map<String, String> texts = new LinkedHashMap<>();
    object.keySet().forEach(key -> texts.put(key, object.getString(key)));
    return texts;
  }

  private static void putIfAny(Map<String, String> texts, String key, Object value) {
    if (value != null) {
      texts.put(key, value.toString());
    }
  }
}
