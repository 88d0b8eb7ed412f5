### Los comandos: nombres, descripciones, opciones y valores, en español.
### Un nombre tiene a lo sumo 32 caracteres, en minúsculas y sin espacios (salvo el del menú); una descripción, 100.

ask = preguntar
ask-description = Pregunta sobre el informe de ICE de 2017 sobre retenciones migratorias (detainers) rechazadas
ask-question = pregunta
ask-question-description = Tu pregunta, por ejemplo: ¿está el condado de Cook en la lista?

jurisdiction = jurisdicción
jurisdiction-description = Todo lo que consta sobre un lugar
jurisdiction-name = nombre
jurisdiction-name-description = Un condado, ciudad, estado o agencia, por ejemplo: Cook County, Illinois

totals = totales
totals-description = Cuántas retenciones (detainers) contó ICE en una semana
totals-week = semana
totals-week-description = Qué semana; si se omite, todas

list = lista
list-description = Qué lugares están en la lista
list-state = estado
list-state-description = Solo lugares de este estado
list-section = sección
list-section-description = Solo lugares de esta sección del informe
list-week = semana
list-week-description = Solo lugares del informe de esta semana

compare = comparar
compare-description = Dos lugares, uno junto al otro
compare-a = a
compare-a-description = Un lugar
compare-b = b
compare-b-description = El otro lugar

define = definir
define-description = Qué significa un término
define-term = término
define-term-description = Un término del informe, por ejemplo: detainer

sources = fuentes
sources-description = En qué se basan las respuestas, cuán completo es y qué se corrigió

help = ayuda
help-description = Qué puedo responder y cómo preguntar

privacy = privacidad
privacy-description = Qué guardo y cómo borrarlo

settings = ajustes
settings-description = Cómo respondo en este servidor
settings-server = servidor
settings-server-description = Canales, idioma, menciones y quién ve las respuestas
settings-feedback = opiniones
settings-feedback-description = Lo que dijeron de mis respuestas los miembros de este servidor

check = Comparar con el informe

week-choice = { $ordinal } ({ $week })
section-I-choice = Sección I: más detainers emitidos
section-II-choice = Sección II: detainers rechazados
section-III-choice = Sección III: políticas
