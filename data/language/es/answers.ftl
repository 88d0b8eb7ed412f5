### The sentences of answers, in Spanish. Plain and neutral: personas, liberadas, "ICE dice".
### Figures come in already written, as in English (3,083; 6.7 %); places, dates and quotations likewise.
### The name of a report comes without its article, so that a sentence says "en el", "del" or "al" before it; the
### full name of a section comes with its article. "Entrada" is a listing, "puesto" is a rank.

## How things are written

date-day = d 'de' MMMM 'de' y
date-day-without-year = d 'de' MMMM
# "Mes de" lets a range of months stand in date-range as well: del mes de febrero al mes de marzo.
date-month = 'mes de' MMMM 'de' y
date-range = del { $start } al { $end }
report-of-week = { $ordinal } informe ({ $week })
report-short = el { $ordinal } informe
ordinal-1 = primer
ordinal-2 = segundo
ordinal-3 = tercer
ordinal-4 = cuarto
ordinal-5 = quinto
ordinal-6 = sexto
ordinal-7 = séptimo
ordinal-8 = octavo
ordinal-9 = noveno
ordinal-10 = décimo
ordinal-other = { $number }.º
section-I = la sección I (más detainers emitidos)
section-II = la sección II (detainers rechazados)
section-III = la sección III (políticas)
section-name = sección { $section }
the-report = informe
kind-county = { $n ->
    [one] condado
   *[other] condados
}
kind-city = { $n ->
    [one] ciudad
   *[other] ciudades
}
kind-town = { $n ->
    [one] pueblo
   *[other] pueblos
}
kind-state = { $n ->
    [one] estado
   *[other] estados
}
kind-agency = { $n ->
    [one] agencia
   *[other] agencias
}
kind-any = { $n ->
    [one] nombre
   *[other] nombres
}
detainers = { $n ->
    [one] { $count } detainer
   *[other] { $count } detainers
}
qualifier-at-least = al menos { $value }
qualifier-about = alrededor de { $value }
qualifier-roughly = aproximadamente { $value }
qualifier-over = más de { $value }
qualifier-more-than = más de { $value }
qualifier-just-under = poco menos de { $value }
undated = sin fecha
value-percent = { $value } %
value-weeks = { $value } semanas
period-fiscal = año fiscal { $year }

## Membership

called-informally = «Santuario» es un nombre informal que no tenía definición legal: el informe dice qué lugares nombra, y no cómo hay que llamarlos.
yes-said = Sí. { $claim }
yes = { $place } figura en la lista: { $where }.
yes-several = Con el nombre { $name } figuran en el informe: { $places }.
yes-week-unknown = { $place } figura en el informe; la fuente no dice en qué semana.
yes-withdrawn = { $place } figuró en la lista: { $where }, pero ICE retiró después esa entrada: { $what }.
yes-removed = { $place } figuró en la lista: { $where }, y después ya no estaba en ella: { $what }.
yes-disputed = { $place } figura en la lista: { $where }; la entrada está en disputa: { $what }.
yes-apologised = { $place } figuró en la lista: { $where }; ICE se disculpó después por ello: { $what }.
no-longer = Ya no. { $place } figuró en la lista: { $where }; { $what }.
no-longer-withdrawn = Ya no. { $place } figuró en la lista: { $where }, pero ICE retiró esa entrada: { $what }.
within = No con su propio nombre. { $place } queda en { $whole }, que figura en la lista: { $where }.
within-city = No con su propio nombre. { $place } es parte de { $whole }, que figura en la lista: { $where }.
within-withdrawn = No con su propio nombre. { $place } queda en { $whole }, que figuró en la lista: { $where }; ICE retiró después esa entrada: { $what }.
within-removed = No con su propio nombre. { $place } queda en { $whole }, que figuró en la lista: { $where }, y después ya no estaba en ella: { $what }.
contains = { $place } no figura con su propio nombre entre los que tengo; sí figuran estos lugares de allí: { $places }.
contains-of-no-such-kind = Ningún lugar de ese tipo ({ $kind }) de { $place } figura entre los nombres que tengo; sí figuran estos de allí: { $places }.
no = No. { $place } no está en { $where }.
no-report = No. { $place } no está en el { $report }, según la fuente.
unknown = No puedo decirlo: { $place } no está entre los nombres que tengo, y no tengo { $where } por completo.
unknown-but = { $place } no está en { $sure }; de { $where } no puedo decirlo: no está entre los nombres que tengo de allí, y eso no lo tengo por completo.
unknown-unsettled = No puedo decir si { $place } está en { $where }.
unknown-name = No puedo decirlo: ningún lugar llamado { $name } está entre los nombres que tengo, y no tengo { $where } por completo.
no-name = Ningún lugar llamado { $name } está en { $where }.
no-such-place = No conozco ningún lugar llamado { $name } en { $state }.
name-in-state = { $name } en { $state }
named-elsewhere = { $place } figuró en la lista: { $where }.
namesakes = En la lista con ese nombre: { $places }.
not-held-either = Tampoco entre los nombres que tengo: { $places }.
listed-inside = También en la lista, dentro de { $state }: { $places }.
name-fits = Hay lugares de ese nombre en { $states }.
read-as = Leí «{ $text }» como { $name }.
others-same-name = El nombre también corresponde a lugares en { $states }; ninguno de ellos está entre los nombres que tengo.
holds-cities = En la lista con su propio nombre y dentro de este lugar: { $cities }.
partly-in = Algunos de sus códigos postales quedan en otra parte, con nombre en la lista: { $counties }. Su condado principal es { $main }.
not-in = { $place } no figura en { $where }.
lies-in = { $place } queda en { $county }.
unsettled-section = Figura en el { $report }, pero la fuente no dice en qué sección.
unsettled-week = Figura en { $section }, pero la fuente no dice en qué semana.
where-section-week = { $section } del { $report }
where-week = el { $report }
where-section = { $section } de cualquier semana
where-any = la lista

listing-I-rank-count = En { $section } del { $report }: { $rank } puesto por detainers emitidos, con { $count }.
listing-I-rank = En { $section } del { $report }: { $rank } puesto por detainers emitidos; no conozco la cifra.
listing-I-count = En { $section } del { $report }: ICE emitió { $detainers }; no conozco el puesto.
listing-I = En { $section } del { $report }: entre los lugares a los que se enviaron más detainers; no conozco la cifra.
listing-II-count = En { $section } del { $report }, registrados como rechazados: { $count }.
listing-II = En { $section } del { $report }: figura; no conozco la cifra.
listing-III = En { $section } del { $report }: figura entre los lugares con políticas que limitan la cooperación.
listing-III-no-week = En { $section }: figura entre los lugares con políticas que limitan la cooperación; la fuente no dice en qué semana.
listing-0-count = En el { $report }: ICE emitió { $detainers }; la fuente no dice en qué sección.
listing-0 = En el { $report }: figura; la fuente no dice en qué sección.
listing-none = En { $section } del { $report }: ningún detainer registrado como rechazado, según una fuente.
listing-not-named = No figura en el { $report }, según una fuente.
listing-of = { $place }: { $listing }
listing-detail = Nota: { $detail }.
overlap-same = Son los mismos casos que los de { $other } y no deben sumarse a ellos.
overlap-part = Son parte de la cifra de { $other } y no deben sumarse a ella.
conflict = Otra cifra: { $value }, según { $publisher } ({ $why }).
issued-not-declined = Emitido no es rechazado: la sección I cuenta los detainers enviados en esa semana, cuyo resultado aún no se conocía.
section-II-whenever = La sección II cuenta lo que se registró como rechazado en esa semana, sin importar cuándo se emitió el detainer.

absent-whole = Tengo { $section } del { $report } por completo ({ $held } de { $total } { $unit }); no figura allí.
absent-whole-area = Tengo { $section } del { $report } por completo para { $area } ({ $held } de { $total } { $unit }); no figura allí.
absent-none-area = En { $section } del { $report } no hay nada de { $area }, según una fuente.
absent-said = Según una fuente, no está en { $section } del { $report }.
absent-said-report = Según una fuente, no está en el { $report }.
absent-part = En { $section } del { $report }: no está entre lo que tengo ({ $held } de { $total } { $unit }).
absent-part-unsized = En { $section } del { $report }: no está entre los nombres que tengo; no se conoce el tamaño de esa tabla.
unit-jurisdictions = nombres
unit-detainers = detainers rechazados
unit-communities = comunidades
unit-counties = condados
parts-held = { $report }: { $parts }.
part-held = { $section } con { $held } de { $total } { $unit }
part-held-unsized = { $section } con algunos nombres, de un número desconocido

## What became of a listing

correction-corrected = ICE corrigió esta entrada: { $what }.
correction-apologised = ICE se disculpó: { $what }.
correction-removed = Retiro: { $what }.
correction-absent-later = Ausencia posterior: { $what }.
correction-disputed = En disputa: { $what }.
correction-of = { $place }: { $correction }
correction-when = { $correction } ({ $on })
correction-none-of-week = No tengo ninguna corrección de ICE de una entrada del { $report }; lo que corrigió estaba en el primero.
correction-none = No tengo ninguna corrección ni disputa de la entrada de { $place }.
correction-none-in = No tengo ninguna corrección ni disputa de una entrada de { $place } en lo que pregunta.
correction-not-listed = { $place } no está entre los nombres que tengo, así que no tengo ninguna corrección al respecto.
correction-overview = La propia nota de ICE corrige las entradas de ocho condados en el primer informe: { $places }.
correction-overview-others = Otros casos de retiro o de ausencia posterior: { $places }.
correction-overview-disputed = Autoridades locales cuestionan otras entradas: { $places }.
correction-suspended = Después de eso, ICE suspendió el informe.
correction-status-headline-corrected = ICE corrigió { $n ->
    [one] { $n } entrada
   *[other] { $n } entradas
}: { $places }.
correction-status-headline-removed = Retiro de la lista o ausencia posterior: { $places }.
correction-status-headline-disputed = En disputa, por parte de autoridades locales: { $places }.
correction-status-headline-apologised = ICE se disculpó con: { $places }.
correction-lead-corrected = ICE mismo corrigió la entrada de { $place }: { $what }.
correction-lead-removed = Se quitó a { $place } de la lista: { $what }.
correction-lead-absent-later = { $place } ya no figura en { $report }, según la fuente: { $what }.
correction-lead-apologised = ICE se disculpó con { $place }: { $what }.
correction-lead-disputed = La entrada de { $place } está en disputa, y no tengo ninguna corrección de ICE al respecto: { $what }.
correction-no-apology = No tengo ninguna disculpa de ICE con { $place }.
accuracy-headline = No en todo: ICE mismo corrigió { $n } entradas y después suspendió el informe.

## Figures

count-issued = { $place }: ICE emitió { $detainers }, según el { $report }.
count-declined = { $place }: el { $report } registra el rechazo de { $detainers }.
count-issued-unsectioned = { $place }: ICE emitió { $detainers }, según el { $report }; la fuente no dice en qué sección.
count-declined-none = { $place }: ninguno registrado como rechazado en el { $report }, según una fuente.
count-declined-unknown = { $place }: figura entre los lugares que rechazaron detainers en el { $report }; no conozco la cifra.
count-issued-unknown = { $place }: entre los lugares a los que se enviaron más detainers en el { $report }; no conozco la cifra.
count-not-recorded = { $place }: no tengo ninguna cifra de detainers { $measure ->
    [detainers_issued] emitidos
   *[detainers_declined] rechazados
} para el { $report }.
count-not-held = No tengo ninguna cifra de detainers para { $place }.
count-not-held-then = { $place }: no tengo ninguna cifra de detainers para el { $report }.
count-not-held-policy = { $place } figura en la sección III, que enumera políticas y no tiene cifras.
count-through = { $place } no tiene aquí una cifra propia; queda en { $whole }.
count-of-state = { $state }: el { $report } registra el rechazo de { $detainers }.
count-of-state-issued = { $state }: ICE emitió { $detainers }, según el { $report }.
count-of-region = { $region }: el { $report } registra el rechazo de { $detainers }.
count-states-places = Por lugar: { $places }.
subtotal = { $scope }, en { $section } del { $report }: { $value } { $unit }.
subtotal-percent = { $scope }, en { $section } del { $report }: { $value }.
subtotal-other-week = No tengo esa cifra del { $reports }; sí de otra semana:
subtotal-no-week = { $scope }, en { $section }, sin que se indique una semana única: { $value } { $unit }.
subtotal-detail = Nota: { $detail }.
measure-detainers_issued = detainers emitidos
measure-detainers_declined = detainers rechazados
measure-jurisdictions = jurisdicciones
measure-communities = comunidades
measure-counties = condados
measure-states = estados
measure-jails = cárceles
measure-percent = por ciento
measure-issued-short = emitidos
measure-declined-short = rechazados
context-headline = No es del informe, sino contexto:
context = Como contexto, no del informe: { $measure }{ $where }, { $period }: { $value }.
context-percent = Como contexto, no del informe: { $measure }{ $where }, { $period }: { $value }.
context-higher = Como contexto, no del informe: { $measure }{ $where }, { $period }: { $high }, más que { $low } ({ $other }).
context-higher-by = Como contexto, no del informe: { $measure }{ $where }, { $period }: { $high }, { $difference } más que { $low } ({ $other }).
context-where = { " " }({ $place })
context-detail = Nota: { $detail }.

total-week = En el { $report }, ICE contó { $issued } detainers emitidos y { $declined } registrados como rechazados.
total-issued = En el { $report }, ICE contó { $issued } detainers emitidos.
total-declined = En el { $report } se registraron { $declined } detainers como rechazados.
total-one-source = La cifra de { $value } para el { $report } se basa en una sola fuente.
totals-all-issued = En conjunto: { $parts } = { $sum } emitidos.
totals-all-declined = En conjunto: { $parts } = { $sum } registrados como rechazados.
totals-not-a-rate = Los rechazados se registraron en esa semana sin importar cuándo se habían emitido, así que no son una parte de los emitidos.
totals-first = Eso es el primer informe; los totales de los demás:
totals-highest = La cifra más alta de un solo lugar en cualquier semana es la de { $place }: { $count }, en el { $report }.

share-of-total = { $part } de { $whole } equivale a { $percent }.
share-week = { $percent } en el { $report }: { $declined } registrados como rechazados, frente a { $issued } emitidos en la misma semana.
share-not-same = No son los mismos detainers: los { $declined } se registraron como rechazados en esa semana sin importar cuándo se habían emitido; los { $issued } se emitieron en esa semana.
share-place-declined = { $percent } de los detainers registrados como rechazados en el { $report }: { $count } de { $total }, para { $place }.
share-place-issued = { $percent } de todos los detainers emitidos en el { $report }: { $count } de { $total }, para { $place }.
share-of-state = { $percent } de los registrados como rechazados en todo { $state } en el { $report }: { $count } de { $total }, para { $place }.
share-of-ten = { $percent } de los { $total } emitidos a las diez jurisdicciones de la Sección I en conjunto en el { $report }: { $count }, para { $place }.
share-topic = { $percent } de los { $total } registrados como rechazados en el { $report }: { $count }, { $scope }.
share-topic-issued = { $percent } de todos los detainers emitidos en el { $report }: { $count } de { $total }, para { $scope }.
share-ten = { $percent } de todos los detainers emitidos en el { $report }: { $count } de { $total }, para las diez jurisdicciones de la sección I en conjunto.
share-not-held = No tengo ninguna cifra de { $place } para calcular un porcentaje.

ranking-headline-most-issued = Más detainers emitidos, { $report } (sección I):
ranking-headline-least-issued = Menos detainers emitidos entre los diez lugares de la sección I, { $report }:
ranking-headline-most-declined = Más detainers registrados como rechazados, { $report } (sección II), entre los lugares cuya cifra tengo:
ranking-headline-least-declined = Menos detainers registrados como rechazados, { $report } (sección II), entre los lugares cuya cifra tengo:
ranking-first-most-issued = { $place } tuvo la mayor cantidad de detainers emitidos en el { $report }: { $count }.
ranking-first-most-declined = { $place } tuvo la mayor cantidad de detainers registrados como rechazados en el { $report }: { $count }.
ranking-entry = { $rank }. { $place }: { $count }
ranking-entry-unknown = { $rank }. { $place }: no conozco la cifra
ranking-rank = { $place } está en el { $rank } puesto de la sección I del { $report }: ICE emitió { $detainers }.
ranking-rank-unknown = { $place } está en el { $rank } puesto de la sección I del { $report }; no conozco la cifra.
ranking-rank-none = No tengo el { $rank } puesto de la sección I del { $report }: tengo { $held } de { $total } nombres.
ranking-of-place = { $place } está en el { $rank } puesto de la sección I del { $report }: ICE emitió { $detainers }.
ranking-of-place-declined = { $place }: registrados como rechazados en el { $report }, { $count }; { $rank } puesto entre los lugares cuya cifra tengo.
ranking-not-ranked = { $place } no está entre los diez lugares de la sección I del { $report }, que tengo por completo.
ranking-not-ranked-part = { $place } no está entre los nombres que tengo de la sección I del { $report }.
ranking-tie = Empate con { $count }: { $places }.
ranking-other-measure-declined = Por detainers registrados como rechazados, { $place } tuvo la mayor cantidad en esa semana: { $count }.
ranking-other-measure-held = Por detainers registrados como rechazados, de los lugares cuya cifra tengo, { $place } tuvo la mayor cantidad en esa semana: { $count }.
ranking-other-measure-issued = Por detainers emitidos, { $place } tuvo la mayor cantidad en esa semana: { $count }.
withdrawn-later = ICE retiró después la entrada de { $places }.
gone-later = Después ya no estaba en la lista: { $places }.
ranking-other-week = La cifra más alta de detainers emitidos en cualquier semana es la de { $place }: { $count }, en el { $report }.
ranking-first-held = De los lugares cuya cifra tengo, { $place } tuvo la mayor cantidad de detainers { $measure } en el { $report }: { $count }.
ranking-states-part = No conozco las cifras de los demás estados para esa semana.
ranking-state = Por estado completo, { $state } tuvo la mayor cantidad de detainers registrados como rechazados en el { $report }, entre los estados cuya cifra tengo: { $count }.
ranking-part = Tengo esa tabla en parte: { $held } de { $total } { $unit }.
ranking-none = No tengo cifras de { $section } del { $report }.
ranking-week-most = La semana con más detainers { $measure } es la del { $report }: { $count }.
ranking-week-least = La semana con menos detainers { $measure } es la del { $report }: { $count }.

## Lists

list-headline = { $n } { $kind } en { $where }, entre lo que tengo:
list-headline-area = { $n } { $kind } de { $area }, en { $where }, entre lo que tengo:
list-in-each = { $n } figuran en cada uno de estos, { $reports }, entre lo que tengo: { $places }.
list-in-none = Ninguno de los nombres que tengo figura en cada uno de estos: { $reports }.
list-group = { $group }: { $places }.
list-none = Entre los nombres que tengo en { $where } no hay { $kind } de { $area }.
list-added = Añadidos en el { $report }, según una fuente: { $places }.
list-added-part = Puede haber otros nuevos: tengo las listas solo en parte y no puedo comparar una con otra.
area-no-figure = No tengo ninguna cifra de todo { $area }; de lugares que hay ahí:
area-no-figure-week = No tengo ninguna cifra de todo { $area } en el { $report }; de lugares que hay ahí:
list-none-where = Entre los nombres que tengo en { $where } no hay { $kind }.
absent-part-list = De { $section } del { $report } tengo { $held } de { $total } { $unit }.
list-source-count = Una fuente cuenta { $value } { $unit } de { $area } en { $section } del { $report }.
list-no-week = Sin semana indicada: { $places }.
list-states-themselves = Estados que figuran por entero: { $places }.
list-states-with = Estados con lugares que figuran: { $places }.

## Policies

events-of-time = De ese tiempo tengo { $n } hechos, de los cuales estos son { $told }:
policies-held = { $n ->
    [one] De las políticas que tengo, la de un solo lugar:
   *[other] De las políticas que tengo, las de { $n } lugares:
}
policy-headline = { $place } figura en la sección III por una política que limita la cooperación.
policy-name = { $place }: { $policy }; fecha de adopción: { $enacted }.
policy-name-undated = { $place }: { $policy }.
policy-enacted = { $place }, fecha de adopción: { $enacted }.
policy-criterion = Qué dice de los detainers, según lo resume la fuente: { $criterion }.
policy-aor = Área de responsabilidad de ICE: { $aor }.
policy-aor-places = En el área de responsabilidad de ICE { $aor }, entre lo que tengo: { $places }.
policy-none = { $place } figura en la sección III, pero las fuentes que tengo no dicen cuál es su política.
policy-not-listed-III = { $place } no está entre los nombres que tengo de la sección III, que enumera políticas.
policy-why-I = Está en la sección I porque ICE contó este lugar entre aquellos a los que se enviaron más detainers en la semana y que habitualmente no cumplen.
policy-why-II = Está en la sección II porque allí se registró al menos un detainer como rechazado.
policy-listed-in = Figuran en la sección III por una política que limita la cooperación, pero las fuentes que tengo no dicen cuál: { $places }.
policy-state-places = Políticas que tengo de { $place }:
policy-entry = { $place }: { $policy }

## Words of the report's field

definition = { $term }: { $definition }.
definition-quote = { $speaker }, en inglés: «{ $quote }»
section-counts-issued = La sección I cuenta detainers emitidos, no detainers rechazados.
section-counts-declined = La sección II cuenta detainers rechazados, no detainers emitidos.
definition-quote-source = En inglés: «{ $quote }»
definition-unknown = No tengo ninguna definición de eso.

statement = { $speaker }, { $role }, en inglés: «{ $quote }»
statement-plain = { $speaker }, en inglés: «{ $quote }»
statement-dated = { $statement } ({ $on })
statement-topic = Sobre { $topic }, { $on }.
statement-none = No tengo palabras de { $speaker }.
event = { $on }: { $event }.
source-row = { $publisher }: «{ $title }» ({ $on }); { $locator }.
source-fact = { $fact } se basa en:
source-pages = Entre las páginas de { $publisher } que uso:
source-overview = Mis datos vienen de { $n } páginas publicadas: copias del propio informe, noticias, TRAC y otras. Cada respuesta nombra las suyas.
source-main = El informe mismo se leyó en copias solo hasta su resumen y el comienzo de la sección I; las listas y las cifras vienen de noticias de la época.

## The report

report-what = El Declined Detainer Outcome Report (DDOR, informe sobre el resultado de los detainers rechazados) fue un informe semanal de ICE, parte del Departamento de Seguridad Nacional, sobre jurisdicciones que no cumplen sus detainers.
report-published-by = Lo publicó el Servicio de Inmigración y Control de Aduanas de Estados Unidos (ICE), parte del Departamento de Seguridad Nacional.
report-released = { $report }: se publicó el { $on }.
report-released-all = Los informes se publicaron en estas fechas: { $days }.
report-issues = Se publicaron tres informes, uno por semana: { $weeks }.
report-covers = { $report } cubre la semana { $week }.
report-order = La Orden Ejecutiva 13768, del 25 de enero de 2017, lo exigió:
report-order-short = Lo encargó la Orden Ejecutiva 13768, que el presidente Trump firmó en enero de 2017.
report-purpose = Para qué sirve, según ICE:
report-sections = Tiene cuatro secciones.
report-suspended = Como informe semanal, no: ICE lo suspendió después de tres ediciones y lo confirmó el 10 de abril y el 11 de abril de 2017. Un informe trimestral de ese tipo, de una parte del año fiscal 2018, se publicó el { $on }.
report-suspended-when = ICE suspendió el informe en abril de 2017, después de tres ediciones.
report-suspended-why = Se debió a errores: ICE tuvo que corregir las entradas de ocho condados y dijo que afinaría sus métodos.
report-after = Noticias posteriores del informe:
report-delay = Pasaron alrededor de { $weeks } semanas entre la semana de un informe y su publicación.
report-frequency = Debía ser semanal: salieron tres ediciones, en estas fechas: { $days }.
report-names = Nombra comunidades, con estas palabras en inglés: «“{ $quote }”»
report-next = No hay un cuarto informe:
report-unpublished = No existe ese informe: se publicaron tres, para las semanas { $weeks }.

## Comparisons

compare-headline = { $one } y { $other }, { $report }:
compare-more = { $more } tuvo más detainers { $measure } que { $less } en el { $report }: { $high } frente a { $low }, una diferencia de { $difference }.
compare-same = { $one } tuvo la misma cantidad de detainers { $measure } que { $other } en el { $report }: { $count }.
compare-not-both = No tengo ambas cifras para la misma semana, así que no puedo decir cuál es mayor.
compare-weeks = Detainers { $measure }: { $one } en el { $first }, { $other } en el { $second }: { $change }.
change-up = { $difference } más
change-down = { $difference } menos
change-percent-up = Es un { $percent } más que { $one }.
change-percent-down = Es un { $percent } menos que { $one }.
change-none = sin cambio
trend-weeks = Detainers { $measure } por semana: { $parts }.
trend-part = { $count } ({ $week })
trend-shape-up = más cada semana
trend-shape-down = menos cada semana
trend-shape-mixed-issued = Del { $first } al { $second }: { $change_one }; del { $second } al { $third }: { $change_two }.

## Completeness

coverage-headline = Lo que tengo de cada tabla, contado a partir de mis filas:
coverage-line = { $report }: { $parts }.
coverage-whole = { $section } por completo ({ $held } de { $total } { $unit })
coverage-part = { $section } con { $held } de { $total } { $unit }
coverage-others = { $n ->
    [one] Del { $ordinals } informe tengo una parte.
   *[other] Del { $ordinals } informe tengo partes.
}
coverage-unsized = { $section } en parte (de tamaño desconocido)

## The desk itself

help = Respondo preguntas sobre el Weekly Declined Detainer Outcome Report de ICE, el informe semanal de principios de 2017 sobre el resultado de los detainers rechazados, y cito la fuente de cada afirmación. Se puede preguntar si un lugar está en la lista, por sus cifras, por los totales semanales, qué significa un término, quién dijo qué, qué se corrigió o de dónde sale una cifra.
greeting = Hola. Pregunta por el Declined Detainer Outcome Report de ICE, de principios de 2017.
thanks = De nada.
about = Soy Detainer Desk, un bot que busca respuestas en un archivo de datos publicados sobre el Declined Detainer Outcome Report de ICE, de principios de 2017. No soy parte de ICE ni de ningún gobierno, no uso ningún modelo de lenguaje y no tengo nada sobre individuos.
about-keeps = No guardo las preguntas ni quién las hace; solo donde los moderadores de un servidor lo activaron se guardan las palabras de las que no pude responder. Tu última pregunta queda unos minutos en memoria, para entender una continuación; /privacy dice más.

## When there is no answer

abstain-out_of_scope = Eso está fuera de lo que tengo: respondo preguntas sobre el Declined Detainer Outcome Report de ICE, de principios de 2017, sus listas, sus cifras y sus términos.
abstain-not_held = No tengo eso. Lo que tengo es lo que dicen fuentes publicadas de los tres informes semanales: nombres, cifras de detainers emitidos y rechazados, políticas, correcciones y declaraciones.
abstain-not_held-place = No tengo ningún número de detainers para { $place }: no está entre los nombres que tengo, y no tengo las listas por completo.
abstain-not_held-number = No tengo ningún número para { $place } de lo que pregunta; hay lugares de allí entre los nombres que tengo.
abstain-not_held-honored = No tengo eso: el informe no dice cuántos detainers se cumplieron. Cuenta los emitidos y, sin importar cuándo se emitieron, los registrados como rechazados.
abstain-not_held-crime = No tengo eso: nada de lo que tengo dice, caso por caso, de qué acusaron a las personas ni por qué las condenaron.
abstain-not_held-demographic = No tengo eso: las fuentes que tengo no dicen casi nada del origen, la edad ni el sexo de las personas.
abstain-not_held-cost = No tengo costos ni cifras de financiamiento.
abstain-not_held-week = No existe ese informe: se publicaron tres, para las semanas { $weeks }.
abstain-not_held-period = No puedo responder eso para el tiempo por el que pregunta. El informe cubre tres semanas: { $weeks }.
abstain-not_held-cause = Puedo decir cuánto cambiaron las cifras, pero no por qué: las fuentes que tengo no dan ninguna razón.
abstain-not_held-added = No tengo ninguna fuente que diga qué nombres se añadieron ahí, y las listas solo en parte, así que no puedo comparar una con otra.
abstain-not_held-once = Tengo las listas solo en parte, así que no puedo decir qué nombres figuran en un solo informe.
abstain-not_held-now = No tengo nada más reciente: se publicaron tres informes, para las semanas { $weeks }, y luego ICE los suspendió.
abstain-advice = No puedo dar asesoría legal. Puede darla un abogado o una oficina de asistencia legal. Puedo decir lo que dicen el informe y sus fuentes.
abstain-opinion = No doy opiniones. Puedo decir lo que dice el informe y lo que se dijo a favor y en contra de él.
abstain-individual = No tengo nada sobre personas individuales. Puedo decir lo que el informe dice de los lugares.
abstain-unreadable = No pude leer una pregunta en eso. Pregunta por el Declined Detainer Outcome Report de ICE, de principios de 2017.
clarify = ¿A cuál te refieres?
clarify-mine = ¿Qué lugar es? Nómbralo con su estado, o elige un estado para ver lo que figura allí.
clarify-place = Varios lugares llamados { $name } están en la lista. ¿A cuál te refieres?
asked-more = Preguntaste más de una cosa; esto responde a la primera.
clarify-intent = No estoy seguro de qué preguntas. ¿Quieres decir una de estas?
more-sources = Otras fuentes: { $markers }

## Questions that can be asked next

ask-membership = ¿Está { $place } en la lista?
ask-membership-week = ¿Está { $place } en el { $ordinal } informe?
ask-membership-section = ¿Está { $place } en la sección { $section } del { $ordinal } informe?
ask-jurisdiction = Información sobre { $place }
ask-count = ¿Cuántos detainers tuvo { $place }?
ask-count-issued = ¿Cuántos detainers se emitieron para { $place }?
ask-count-declined = ¿Cuántos detainers rechazó { $place }?
ask-totals = Totales semanales
ask-totals-week = Totales del { $ordinal } informe
ask-share = ¿Qué porcentaje se rechazó?
ask-ranking-most = ¿Qué lugar tuvo más detainers emitidos?
ask-ranking-most-declined = ¿Qué lugar rechazó más detainers?
ask-ranking-top = Los diez primeros del primer informe
ask-listing-state = ¿Qué lugares de { $state } están en la lista?
ask-listing = ¿Qué lugares están en la lista?
ask-definition = ¿Qué significa { $term }?
ask-detainer = ¿Qué es un detainer?
ask-report = ¿Qué es el informe?
ask-report-suspended = ¿Todavía se publica el informe?
ask-report-released = ¿Cuándo se publicaron los informes?
ask-statement = ¿Qué dijo { $speaker }?
ask-statement-critic = ¿Qué dijeron los críticos del informe?
ask-correction = ¿Fue un error la entrada de { $place }?
ask-correction-all = ¿Qué entradas de la lista corrigió ICE?
ask-policy = ¿Cuál es la política de { $place }?
ask-source = ¿De dónde salen tus datos?
ask-coverage = ¿Qué tan completos son tus datos?
ask-trend = ¿Cómo cambiaron las cifras en las tres semanas?
ask-help = ¿Qué puedo preguntar?

# lo que una pregunta puede haber querido decir, como opción
meant-membership = Si está en la lista
meant-jurisdiction = Todo lo que tengo
meant-count = Cuántos detainers
meant-totals = Los totales semanales
meant-share = Un porcentaje
meant-ranking = Una clasificación
meant-listing = Los nombres de la lista
meant-definition = Qué significa un término
meant-report = El informe mismo
meant-statement = Quién dijo qué
meant-correction = Correcciones y disputas
meant-policy = Políticas y por qué figura un lugar
meant-compare = Una comparación
meant-trend = Cómo cambiaron las cifras
meant-event = Fechas y hechos
meant-source = Las fuentes
meant-coverage = Qué tan completos son los datos
meant-help = Qué se puede preguntar
meant-greeting = Un saludo
meant-thanks = Un agradecimiento
meant-about = Qué es este bot
