/** A paragraph of English. */
export const ENGLISH =
  'The council said on Monday that it would look into the matter before the end of the winter, and that those who had waited for an answer would get one.';

/** The same three paragraphs in other languages. */
export const FOREIGN = {
  es: [
    'Los trabajadores del puerto explicaron ayer que no volverían a sus puestos hasta que la empresa pagase lo que les debe desde el verano pasado.',
    'Muchas publicaciones de la ciudad han dicho que la huelga es un error, pero las mujeres que venden el pescado en la plaza no lo creen así.',
    'El alcalde, que llegó tarde a la reunión, dijo que se hablaría de todo ello con la compañía y con los vecinos en cuanto fuera posible.',
  ],
  de: [
    'Die Arbeiter des Hafens haben gestern erklärt, dass sie nicht zurückkehren werden, bis ihnen die Firma bezahlt hat, was sie ihnen seit dem Sommer schuldet.',
    'Viele Zeitungen der Stadt haben geschrieben, dass der Streik ein Fehler sei, aber die Frauen, die auf dem Platz den Fisch verkaufen, glauben das nicht.',
    'Der Bürgermeister, der zu spät in die Versammlung kam, sagte, dass über alles mit der Firma und mit den Nachbarn noch gesprochen werde.',
  ],
  ru: [
    'Рабочие порта вчера объяснили, что они не вернутся на свои места, пока компания не заплатит им за то, что она должна им ещё с прошлого лета.',
    'Многие газеты города писали, что эта забастовка была ошибкой, но женщины, которые продают рыбу на площади, с этим не согласны и так не думают.',
    'Мэр, который опоздал на собрание, сказал, что обо всём этом ещё будут говорить и с компанией, и с соседями, как только это станет возможно.',
  ],
  ar: [
    'قال عمال الميناء أمس إنهم لن يعودوا إلى أماكنهم حتى تدفع لهم الشركة ما تدين به لهم منذ الصيف الماضي، وإنهم ينتظرون الجواب في المدينة.',
    'كتبت الصحف في المدينة أن الإضراب كان خطأ، لكن النساء اللواتي يبعن السمك في الساحة لا يصدقن ذلك، ويقلن إن الشركة هي التي أخطأت من البداية.',
    'وقال رئيس البلدية الذي وصل متأخرا إلى الاجتماع إن كل ذلك سوف يناقش مع الشركة ومع الجيران في أقرب وقت ممكن، وإنه لا يريد أن ينتظر أكثر.',
  ],
};
