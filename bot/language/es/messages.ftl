### Las pocas palabras propias del bot, en español. Lo que responde está escrito en otro lugar.

activity = Pregúntame por el informe de ICE sobre detainers rechazados

date-day = d 'de' MMMM 'de' y
date-day-without-year = d 'de' MMMM
date-month = MMMM 'de' y
date-range = { $start } a { $end }
undated = sin fecha
ordinal-1 = primer informe
ordinal-2 = segundo informe
ordinal-3 = tercer informe

## Botones y menús

page-back = Atrás
page-more = Más ({ $number } de { $of })
choose-one = Elige una opción
which-one = ¿Cuál?
ask-next = Y después:
show-source = Ver la fuente
useful = Útil
wrong = Incorrecto

## Lo que la vista previa pregunta para empezar

example-place = ¿está el condado de Cook en la lista?
example-totals = totales semanales
example-term = ¿qué es un detainer?

## Las preguntas que hacen los comandos

about-place = ¿Qué dice el informe sobre { $name }?
compare-places = Compara { $a } y { $b }
what-is = ¿Qué es { $term }?

## Una fuente abierta

source-where = Dónde: { $locator }
source-figures = { $n ->
    [one] La cifra que da: { $values }
   *[other] Las cifras que da: { $values }
}
source-differs = Nota: { $why }
sources-title = Las filas en que se basa esta respuesta

## Un mensaje que se comprueba

checked = Comparado con el informe
check-statement = El mensaje dice: «{ $words }»
check-nothing = No encontré en ese mensaje nada que pueda comprobar. Tengo lo que fuentes publicadas cuentan del informe de ICE de 2017 sobre detainers rechazados.
check-empty = Ese mensaje no tiene texto que pueda comprobar.

## Opiniones

thanks-useful = Gracias. Queda contado, sin tu nombre.
thanks-wrong = Gracias. Lo leerán quienes mantienen este bot. Tu nombre no se guarda.
already-given = Ya me dijiste tu opinión sobre esta respuesta. Gracias.
wrong-title = ¿Qué es incorrecto?
wrong-label = ¿Qué debería decir?
wrong-hint = Una cifra, un lugar, una fuente; sin nombres de particulares, por favor.
feedback-title = Lo que dijeron los miembros
feedback-tally = Útil: { $useful }. Incorrecto: { $wrong }.
feedback-none = Nadie ha dicho nada todavía.
feedback-useful = Útil
feedback-wrong = Incorrecto
feedback-line = { $on }: **{ $verdict }**, de «{ $about }»
feedback-operator = Quien opera este bot también lo ve.

## Ayuda

help-title = Cómo preguntar
help-body =
    Escribe una pregunta con { $ask }, mencióname, respóndeme o escríbeme directamente. «¿Y Nassau?» se entiende como continuación durante unos minutos.
    - { $jurisdiction }: todo lo que consta sobre un lugar
    - { $totals }: lo que ICE contó en una semana
    - { $list }: qué lugares están en la lista
    - { $compare }: dos lugares, uno junto al otro
    - { $define }: qué significa un término
    - { $sources }: en qué se basan las respuestas
    - { $privacy }: qué guardo
help-menu = En cualquier mensaje: Aplicaciones, y luego «{ $check }».
help-source = «Ver la fuente», debajo de una respuesta, abre la fila y la cita en que se basa.

## Privacidad

privacy-title = Qué guardo
privacy-body =
    Leo un mensaje solo si me menciona, me responde, me llega directamente o me lo pasan con «{ $check }».

    Lo último que preguntaste queda en memoria { $minutes } minutos, para entender una continuación, y { $edit } minutos, para que mi respuesta cambie si editas tu mensaje. Las palabras solas, sin quién las preguntó, quedan en memoria hasta que otras preguntas más nuevas ocupan su lugar, para responder antes si se repiten. Nada de eso se escribe nunca en disco.

    En una base de datos se guardan: los ajustes de un servidor; que alguien pulsó Útil o Incorrecto, de qué respuesta, cuándo y lo escrito en el formulario; cuántas veces no se pudo responder. Ni nombres ni identificadores de personas.

    Las palabras de una pregunta sin respuesta se guardan solo donde los moderadores del servidor lo activaron.
privacy-words-on = En este servidor se guardan las palabras de las preguntas sin respuesta.
privacy-words-off = En este servidor no se guardan las palabras de las preguntas sin respuesta.
privacy-server = Si un servidor me elimina, se borran todas sus filas. Sus moderadores pueden borrarlas aquí en cualquier momento.
forget-me = Olvida lo que pregunté
forget-server = Borrar lo guardado de este servidor
forgot-me = Olvidado: nada en memoria dice ya qué preguntaste aquí.
forgot-server = Borrado: ajustes, opiniones y recuentos de este servidor. Los ajustes vuelven a ser los iniciales.

## Ajustes

settings-title = Cómo respondo en este servidor
settings-channels = **Canales.** A la vista de todos respondo en: { $channels }. { $some ->
    [yes] En los demás, las respuestas a comandos las ve solo quien pregunta, y guardo silencio si me mencionan.
   *[no] Si eliges algunos, en los demás las respuestas a comandos las ve solo quien pregunta, y guardo silencio si me mencionan.
}
settings-every-channel = todos los canales
settings-channels-hint = Elige canales; ninguno significa todos
settings-visibility = **Quién ve las respuestas a comandos.** { $private ->
    [yes] Solo quien pregunta.
   *[no] Todos en el canal.
}
settings-language = **Idioma de las respuestas que ven todos.** { $language ->
    [en] Inglés.
    [es] Español.
   *[other] El de la pregunta.
}
settings-mentions = **Menciones.** { $on ->
    [yes] Las respondo.
   *[no] Guardo silencio.
}
settings-words = **Preguntas sin respuesta.** { $on ->
    [yes] Se cuentan y se guardan sus palabras, para que quien opera el bot vea qué añadir.
   *[no] Se cuentan, sin sus palabras.
}
language-asked = El de la pregunta
language-en = Inglés
language-es = Español
set-private = Mostrar solo a quien pregunta
set-public = Mostrar a todos
set-mentions-on = Responder a menciones
set-mentions-off = No responder a menciones
set-words-on = Guardar preguntas sin respuesta
set-words-off = No guardarlas

## Cuando no puede

wait = Un momento, por favor: son muchas preguntas a la vez. Vuelve a preguntar en { $seconds ->
    [one] un segundo
   *[other] { $seconds } segundos
}.
not-allowed = Solo quien puede administrar este servidor puede hacer eso.
error-forbidden = Aquí no tengo permiso para hacer eso. Un moderador puede dejarme escribir. (id { $incident })
error-busy = Discord me pide ir más despacio. Vuelve a preguntar en un minuto. (id { $incident })
error-discord = Discord no recibió mi respuesta ahora. Vuelve a preguntar en un minuto. (id { $incident })
error-refused = Discord no aceptó mi respuesta. Queda anotado; pregunta con otras palabras, por favor. (id { $incident })
error-check = Ese comando no está disponible para ti aquí. (id { $incident })
error-state = No puedo leer mis ajustes ahora. Inténtalo de nuevo en un minuto. (id { $incident })
error-stale = Ese botón es de una respuesta que ya no tengo. Vuelve a preguntar, por favor. (id { $incident })
error-other = Algo falló por mi parte; queda anotado. Vuelve a preguntar, por favor. (id { $incident })
